package vn.motcua.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The database of the demo and of the tests, when no other is named by {@code spring.datasource.url}. */
@Profile({"demo", "test"})
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {
    @Bean
    @Profile("!test")
    EmbeddedServer durableServer(@Value("${motcua.data:data}") Path data) throws IOException, SQLException {
        return EmbeddedServer.durable(DataDirectory.take(data));
    }

    @Bean
    @Profile("test")
    EmbeddedServer fleetingServer() throws IOException, SQLException {
        return EmbeddedServer.fleeting();
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
        return new ApplicationConnection(server.url());
    }

    @Bean
    FlywayConnectionDetails migrationConnection(EmbeddedServer server) {
        return new MigrationConnection(server.url());
    }

    // The server listens on this machine only and trusts its users: no passwords.

    private record ApplicationConnection(String url) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return DatabaseRoles.APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record MigrationConnection(String url) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return DatabaseRoles.OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
