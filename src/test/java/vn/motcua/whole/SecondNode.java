package vn.motcua.whole;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.MotCua;

/** Another node of the application with its own job executor, on the database of the tests. */
final class SecondNode {
    private SecondNode() {}

    static ConfigurableApplicationContext start(DataSource database, String name) throws SQLException {
        String url;
        try (var connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        return new SpringApplicationBuilder(MotCua.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=motcua_app",
                        "--spring.flyway.user=motcua_owner",
                        "--spring.flyway.url=" + url,
                        "--spring.jmx.enabled=false",
                        "--camunda.bpm.process-engine-name=" + name,
                        "--camunda.bpm.job-execution.enabled=true");
    }
}
