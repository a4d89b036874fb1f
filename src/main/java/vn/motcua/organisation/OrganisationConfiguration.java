package vn.motcua.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import vn.motcua.engine.Home;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirstAdministrator.class)
class OrganisationConfiguration {

    /** Demo officials stand in a file of their own, which no other profile reads. */
    @Bean
    Organisation organisation(
            Home home,
            Environment environment,
            FirstAdministrator administrator,
            @Value("${motcua.organisation:kon-tum}") String organisation) {
        var reader = new OrganisationReader(home.resource("config/schema/organisation.schema.json"));
        var name = "config/organisation/" + organisation + ".yaml";
        var demoName = "config/organisation/" + organisation + ".demo.yaml";
        var demo = isDemo(environment) ? home.resource(demoName) : null;
        var file = reader.read(name, home.resource(name), demoName, demo);
        return new Organisation(demo == null ? administrator.addedTo(file) : file);
    }

    static boolean isDemo(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo | test"));
    }
}
