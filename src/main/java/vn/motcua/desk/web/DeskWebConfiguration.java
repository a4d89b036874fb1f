package vn.motcua.desk.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskProperties.class)
class DeskWebConfiguration {
    private static final String BASIC = "basic";

    private static final ApiResponse REFUSAL = new ApiResponse()
            .description("Refused / Bị từ chối")
            .content(new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));

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

    /** Every call may be refused in the same way, with a sentence for people and a code for programs. */
    @Bean
    GlobalOpenApiCustomizer answers() {
        return api -> {
            api.getComponents()
                    .addSchemas(
                            "Problem",
                            new ObjectSchema()
                                    .description("RFC 9457")
                                    .addProperty(
                                            "type", new StringSchema().example("urn:mot-cua:problem:dossier-unknown"))
                                    .addProperty("title", new StringSchema().description("In English"))
                                    .addProperty("status", new IntegerSchema())
                                    .addProperty(
                                            "detail", new StringSchema().description("Câu tiếng Việt cho người đọc"))
                                    .addProperty("code", new StringSchema().description("Stable, kebab-case"))
                                    .addProperty(
                                            "fields",
                                            new MapSchema()
                                                    .additionalProperties(new StringSchema())
                                                    .description("Field → what is wrong with it")));
            api.getPaths().values().forEach(path -> path.readOperations()
                    .forEach(operation -> operation.getResponses().addApiResponse(ApiResponses.DEFAULT, REFUSAL)));
        };
    }
}
