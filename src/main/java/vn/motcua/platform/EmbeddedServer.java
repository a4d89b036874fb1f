package vn.motcua.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL inside the application. It ends with the bean, after everything that uses it, never before. */
final class EmbeddedServer implements Closeable {
    private final EmbeddedPostgres postgres;
    private final Closeable directory;

    private EmbeddedServer(EmbeddedPostgres postgres, Closeable directory) throws SQLException {
        this.postgres = postgres;
        this.directory = directory;
        DatabaseRoles.make(postgres.getPostgresDatabase());
    }

    /** Keeps its data in this directory, and every acknowledged commit with it. */
    static EmbeddedServer durable(DataDirectory directory) throws IOException, SQLException {
        LeftOverServer.end(directory.postgres());
        var postgres = builder()
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                // The library switches both off for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new EmbeddedServer(postgres, directory);
    }

    /** On a fresh directory that goes away. */
    static EmbeddedServer fleeting() throws IOException, SQLException {
        return new EmbeddedServer(builder().start(), () -> {});
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                // Its own hook would end it while Spring is still working.
                .setRegisterShutdownHook(false)
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DatabaseRoles.DATABASE;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        directory.close();
    }
}
