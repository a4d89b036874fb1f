package vn.motcua.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application of its own process that serves the database until it is killed. */
final class ServerToKill {
    static final String READY = "ready to be killed";

    private ServerToKill() {}

    public static void main(String[] home) throws Exception {
        var server = EmbeddedServer.durable(DataDirectory.take(Path.of(home[0])));
        JdbcClient.create(new DriverManagerDataSource(server.url(), DatabaseRoles.OWNER, ""))
                .sql("create table kept as select 'acknowledged' as what")
                .update();
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
