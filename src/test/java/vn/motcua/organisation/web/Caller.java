package vn.motcua.organisation.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Somebody at a browser (one session, its cookies and tokens) or a program that logs in with each request. */
public final class Caller {
    static final String PASSWORD = "motcua";

    private final String root;
    private final String official;
    private final Map<String, String> headers;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;

    private Caller(int port, String official, Map<String, String> headers) {
        this.root = "http://localhost:" + port;
        this.official = official;
        this.headers = headers;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    /** HTTP Basic. */
    public static Caller program(int port, String official) {
        var credentials = official + ":" + PASSWORD;
        var encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return new Caller(port, official, Map.of("Authorization", "Basic " + encoded));
    }

    /** Without any login. */
    public static Caller stranger(int port) {
        return new Caller(port, "", Map.of());
    }

    /** Logged in on the page, with Tasklist opened once. */
    public static Caller browser(int port, String official) {
        var caller = stranger(port, official);
        var answer = caller.login(official, PASSWORD);
        if (!answer.headers().firstValue("Location").orElse("").matches("(http://localhost:\\d+)?/")) {
            throw new IllegalStateException(official + " could not log in: " + answer + " "
                    + answer.headers().map());
        }
        caller.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        return caller;
    }

    private static Caller stranger(int port, String official) {
        return new Caller(port, official, Map.of());
    }

    public String official() {
        return official;
    }

    HttpResponse<String> login(String id, String password) {
        get("/dang-nhap");
        return form("/dang-nhap", Map.of("username", id, "password", password));
    }

    public HttpResponse<String> form(String path, Map<String, String> fields, String... more) {
        var body = new StringBuilder("_csrf=" + cookie("XSRF-TOKEN-MOTCUA"));
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "Content-Type";
        all[more.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, body.toString(), all);
    }

    public HttpResponse<String> get(String path, String... more) {
        return send("GET", path, "", more);
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body, "Content-Type", "application/json");
    }

    public HttpResponse<String> send(String method, String path, String body, String... more) {
        var publisher = body.isEmpty() && !method.startsWith("P")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, publisher);
        var all = new HashMap<>(headers);
        all.put("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        all.put("X-XSRF-TOKEN-MOTCUA", cookie("XSRF-TOKEN-MOTCUA"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        all.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
