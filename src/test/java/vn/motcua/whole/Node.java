package vn.motcua.whole;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application as a process of its own, that a test may kill. */
final class Node implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;
    private final Path log;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts in the demo profile on this data directory and waits until it answers. */
    static Node start(Path data, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-cp",
                applicationClassPath(),
                "vn.motcua.MotCua",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--motcua.data=" + data));
        command.addAll(Arrays.asList(arguments));
        var log = Files.createTempFile(Path.of("target"), "node-", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var node = new Node(process, port, log);
        node.awaitReady();
        return node;
    }

    /** As {@code kill -9}: no shutdown hook runs; the embedded PostgreSQL is left behind as after a real death. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    String url() {
        return "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String login) throws IOException, InterruptedException {
        return HTTP.send(request(path, login).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String login, String json) throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofString(json);
        return HTTP.send(
                request(path, login)
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(40, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    private HttpRequest.Builder request(String path, String login) {
        var basic = Base64.getEncoder().encodeToString((login + ":motcua").getBytes());
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Basic " + basic);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < patience && process.isAlive()) {
            try {
                if (get("/api/procedures", "tiepnhan").statusCode() == 200) {
                    return;
                }
            } catch (IOException notListeningYet) {
                Thread.onSpinWait();
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
    }

    private static String applicationClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
