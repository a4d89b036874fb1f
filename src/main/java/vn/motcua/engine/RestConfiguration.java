package vn.motcua.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class RestConfiguration {
    /** Around both doors of the engine's REST. */
    @Bean
    FilterRegistrationBean<RefusalFilter> refusalFilter(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new RefusalFilter(json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }
}
