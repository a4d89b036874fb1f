package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** Where a request goes, as the container will route it: decoded once, without the ways around a name. */
final class RestPath {
    private static final List<String> DOORS = List.of("/engine-rest", "/camunda/api");

    private RestPath() {}

    /** The decoded path, whichever servlet it is mapped to. */
    static String of(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    static boolean isBelow(String root, HttpServletRequest request) {
        var path = of(request);
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Whether it goes to one of the engine's REST interfaces, however it is written. */
    static boolean isRest(HttpServletRequest request) {
        var path = of(request).toLowerCase(Locale.ROOT);
        return DOORS.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }

    /** The segments that {@link RestRules} speaks of; empty when the path is none that anybody writes in good faith. */
    static Optional<List<String>> segments(HttpServletRequest request) {
        var path = of(request);
        if (!isPlain(request.getRequestURI(), request.getContextPath(), path)) {
            return Optional.empty();
        }
        var segments = new ArrayList<>(Arrays.asList(path.substring(1).split("/")));
        return segments.stream().anyMatch(RestPath::isTrick) ? Optional.empty() : Optional.of(withoutDoor(segments));
    }

    /** What was written is what the container understood, letter by letter up to the door. */
    private static boolean isPlain(String written, String context, String path) {
        var door = DOORS.stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "/"))
                .findFirst();
        return door.isPresent()
                && written.startsWith(context + door.get())
                && UriUtils.decode(written, StandardCharsets.UTF_8).equals(context + path);
    }

    private static List<String> withoutDoor(List<String> segments) {
        var rest = segments.get(0).equals("engine-rest") ? tail(segments, 1) : tail(segments, 2);
        if (segments.get(0).equals("camunda")) {
            if (rest.isEmpty() || !rest.get(0).equals("engine")) {
                var app = new ArrayList<>(List.of("app"));
                app.addAll(rest);
                return app;
            }
            rest = tail(rest, 1);
        }
        return rest.size() > 1 && rest.get(0).equals("engine") && rest.get(1).equals("default") ? tail(rest, 2) : rest;
    }

    private static List<String> tail(List<String> list, int from) {
        return list.subList(Math.min(from, list.size()), list.size());
    }

    private static boolean isTrick(String segment) {
        return segment.isEmpty()
                || segment.equals(".")
                || segment.equals("..")
                || segment.chars().anyMatch(c -> c < ' ' || c == ';' || c == '\\' || c == '%' || c == 0x7f);
    }
}
