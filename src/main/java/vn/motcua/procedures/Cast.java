package vn.motcua.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.engine.StartRefused;

/** Who plays a drafted scenario: officials of the first agency of {@code config/organisation} that has all the roles. */
final class Cast {
    private final Map<String, String> oneStops = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Set<String> settling = new HashSet<>();
    private final Map<String, TreeSet<String>> vacant = new LinkedHashMap<>();

    /** @param folder {@code config/organisation} */
    Cast(Path folder) {
        for (var file : yaml(folder)) {
            for (JsonNode unit : file.path("units")) {
                var id = unit.path("id").asText();
                parents.put(id, unit.path("parent").asText());
                if (unit.has("oneStop")) {
                    oneStops.put(id, unit.path("oneStop").asText());
                }
                unit.path("settles").forEach(task -> settling.add(id + " " + task.asText()));
            }
            for (JsonNode official : file.path("officials")) {
                for (JsonNode post : official.path("posts")) {
                    holders.putIfAbsent(
                            post.path("unit").asText() + "." + post.path("role").asText(),
                            official.path("id").asText());
                }
            }
        }
    }

    /** Logins by role. */
    Map<Hand, String> of(Draft draft) {
        var task = draft.table().settlingUnit();
        return parents.keySet().stream()
                .flatMap(unit -> agency(unit, task).flatMap(agency -> staff(unit, agency, draft)).stream())
                .findFirst()
                .orElseThrow(() -> new StartRefused(lacking(task)));
    }

    /** For which agency the unit settles such procedures: it names them, or its id is the agency's and theirs. */
    private Optional<String> agency(String unit, String task) {
        if (settling.contains(unit + " " + task)) {
            var agency = unit;
            while (!agency.isEmpty() && !oneStops.containsKey(agency)) {
                agency = parents.getOrDefault(agency, "");
            }
            return Optional.of(agency).filter(found -> !found.isEmpty());
        }
        var suffix = "-" + task;
        return Optional.of(unit)
                .filter(id -> id.endsWith(suffix))
                .map(id -> id.substring(0, id.length() - suffix.length()))
                .filter(oneStops::containsKey);
    }

    private String lacking(String task) {
        if (!vacant.isEmpty()) {
            return "Chưa có cán bộ cho mọi vai trò của bảng: "
                    + vacant.entrySet().stream()
                            .map(entry -> entry.getKey() + " thiếu " + String.join(", ", entry.getValue()))
                            .collect(Collectors.joining("; "))
                    + ". Thêm vào kon-tum.demo.yaml và quang-ngai.demo.yaml của config/organisation (posts: unit, role).";
        }
        var itself = parents.keySet().stream()
                .filter(unit -> unit.endsWith("-" + task) && oneStops.containsKey(unit))
                .toList();
        return itself.isEmpty()
                ? ("Chưa đơn vị nào giải quyết '%s': mã của nó là mã cơ quan rồi '-%s', hoặc nó ghi settles: [%s]. Thêm vào"
                                + " config/organisation/kon-tum.yaml và quang-ngai.yaml.")
                        .formatted(task, task, task)
                : "Để %s tự giải quyết, ghi settles: [%s] ở dòng của nó trong config/organisation."
                        .formatted(String.join(", ", itself), task);
    }

    private Optional<Map<Hand, String>> staff(String unit, String agency, Draft draft) {
        var staff = new EnumMap<Hand, String>(Hand.class);
        var missing = new TreeSet<String>();
        for (var work : draft.works()) {
            if (work.hand() == Hand.BLOCK) {
                continue;
            }
            var where =
                    switch (work.hand()) {
                        case CLERK -> oneStops.getOrDefault(agency, agency);
                        case AGENCY_HEAD -> agency;
                        default -> unit;
                    };
            var login = holders.get(where + "." + work.hand().role());
            if (login == null) {
                missing.add("%s ở %s".formatted(work.hand().role(), where));
            } else {
                staff.put(work.hand(), login);
            }
        }
        if (!missing.isEmpty()) {
            vacant.put(unit, missing);
            return Optional.empty();
        }
        var head = holders.get(unit + "." + Hand.UNIT_HEAD.role()); // signs what goes back, whoever signs the result
        if (head != null) {
            staff.put(Hand.UNIT_HEAD, head);
        }
        return Optional.of(staff);
    }

    private static List<JsonNode> yaml(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            var trees = new ArrayList<JsonNode>();
            for (var file : new TreeSet<>(paths(files))) {
                trees.add(new YAMLMapper().readTree(file.toFile()));
            }
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException("config/organisation", e);
        }
    }

    private static List<Path> paths(Iterable<Path> files) {
        var paths = new ArrayList<Path>();
        files.forEach(paths::add);
        return paths;
    }
}
