package vn.motcua.designs.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.designs.Designs;
import vn.motcua.engine.Actors;

@Configuration(proxyBeanMethods = false)
class DesignsConfiguration {
    /** An exact path goes before the engine's {@code /engine-rest/*}. */
    @Bean
    ServletRegistrationBean<ModelerDoor> modelerDoor(Designs designs, Actors actors, ObjectMapper json, Clock clock) {
        var door = new ServletRegistrationBean<>(
                new ModelerDoor(designs, actors, json, clock), "/engine-rest/deployment/create");
        door.setMultipartConfig(new MultipartConfigElement("", 1_000_000, 20_000_000, 1_000_000));
        return door;
    }
}
