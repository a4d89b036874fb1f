package vn.motcua.desk.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskProperties.class)
class DeskWebConfiguration {
    private static final String BASIC = "basic";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Một Cửa")
                                .version("1")
                                .license(new License().name("Apache-2.0"))
                                .description(
                                        "Dossiers of one-stop administrative procedures. Faults are problem details (RFC 9457) with a"
                                                + " stable `code`, a title in English and a sentence in Vietnamese."
                                                + " / Hồ sơ thủ tục hành chính qua bộ phận một cửa. Lỗi trả về theo RFC 9457 với `code` ổn định."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
