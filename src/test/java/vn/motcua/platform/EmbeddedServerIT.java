package vn.motcua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.engine.StartRefused;

class EmbeddedServerIT {
    @TempDir
    private Path home;

    private static JdbcClient client(EmbeddedServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), DatabaseRoles.OWNER, ""));
    }

    @Test
    void aServerThatOutlivesAKilledApplicationIsEndedAndItsDataKept() throws Exception {
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerToKill.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = killed.inputReader()) {
            assertThat(output.lines().anyMatch(ServerToKill.READY::equals)).isTrue();
        } finally {
            killed.destroyForcibly().waitFor();
        }

        try (var next = EmbeddedServer.durable(DataDirectory.take(home))) {
            assertThat(client(next)
                            .sql("select what from kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("acknowledged");
            assertThat(client(next).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
            assertThat(client(next)
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }

    @Test
    void twoApplicationsDoNotShareADataDirectory() throws IOException {
        try (var first = DataDirectory.take(home)) {
            assertThatThrownBy(() -> DataDirectory.take(home))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(home.toString());
            assertThat(first.postgres()).isEqualTo(home.resolve("pg"));
        }
    }

    @Test
    void aProcessThatIsNotThisServerIsLeftAlone() throws IOException {
        var data = Files.createDirectories(home.resolve("pg"));
        var self = ProcessHandle.current();
        Files.writeString(data.resolve("postmaster.pid"), self.pid() + "\n" + data + "\n");
        LeftOverServer.end(data);
        assertThat(self.isAlive()).isTrue();
        assertThat(LeftOverServer.isOurs(self.info(), data.toString(), data)).isFalse();
    }
}
