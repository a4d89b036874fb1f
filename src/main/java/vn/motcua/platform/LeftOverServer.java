package vn.motcua.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.engine.StartRefused;

/** A database server that outlived its application (kill -9): it must end before the next one can start on its data. */
final class LeftOverServer {
    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);
    private static final int PATIENCE_SECONDS = 30;

    private LeftOverServer() {}

    /** Ends the server that {@code postmaster.pid} names, if it runs and is ours; a dead one's file is PostgreSQL's own affair. */
    static void end(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2) {
            return;
        }
        var directory = lines.get(1).strip();
        var server = process(lines.get(0).strip()).filter(p -> isOurs(p.info(), directory, data));
        if (server.isPresent()) {
            log.warn(
                    "Ending the database server {} that outlived its application",
                    server.get().pid());
            end(server.get());
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.matches("\\d+") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    /** Process ids are used again: only a postgres on exactly this directory is ended. */
    static boolean isOurs(ProcessHandle.Info info, String directory, Path data) {
        var postgres = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        var elsewhere = info.arguments()
                .filter(arguments -> arguments.length > 0)
                .filter(arguments -> Arrays.stream(arguments).noneMatch(argument -> same(argument, data)));
        return postgres.filter(name -> name.startsWith("postgres")).isPresent()
                && same(directory, data)
                && elsewhere.isEmpty();
    }

    private static boolean same(String directory, Path data) {
        return Path.of(directory)
                .toAbsolutePath()
                .normalize()
                .equals(data.toAbsolutePath().normalize());
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused(
                    "Máy chủ cơ sở dữ liệu cũ (tiến trình " + server.pid() + ") không chịu dừng; hãy dừng nó bằng tay.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Bị ngắt khi chờ máy chủ cơ sở dữ liệu cũ dừng.", e);
        }
    }
}
