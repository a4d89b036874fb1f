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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.engine.StartRefused;

/** Who plays a drafted scenario: officials of the first agency of {@code config/organisation} that has all the roles. */
final class Cast {
    private final Map<String, String> oneStops = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final TreeSet<String> units = new TreeSet<>();
    private final Map<String, TreeSet<String>> vacant = new LinkedHashMap<>();

    /** @param folder {@code config/organisation} */
    Cast(Path folder) {
        for (var file : yaml(folder)) {
            for (JsonNode unit : file.path("units")) {
                units.add(unit.path("id").asText());
                if (unit.has("oneStop")) {
                    oneStops.put(unit.path("id").asText(), unit.path("oneStop").asText());
                }
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
        var suffix = "-" + draft.table().settlingUnit();
        return units.stream()
                .filter(unit -> unit.endsWith(suffix))
                .flatMap(unit -> staff(unit, suffix, draft).stream())
                .findFirst()
                .orElseThrow(() -> new StartRefused(lacking(suffix)));
    }

    private String lacking(String suffix) {
        if (vacant.isEmpty()) {
            return ("Chưa đơn vị nào có mã kết thúc bằng '%s' (settlingUnit là đuôi mã, sau mã của cơ quan). Thêm đơn vị vào"
                            + " config/organisation/kon-tum.yaml và quang-ngai.yaml.")
                    .formatted(suffix);
        }
        return "Chưa có cán bộ cho mọi vai trò của bảng: "
                + vacant.entrySet().stream()
                        .map(entry -> entry.getKey() + " thiếu " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; "))
                + ". Thêm vào kon-tum.demo.yaml và quang-ngai.demo.yaml của config/organisation (posts: unit, role).";
    }

    private Optional<Map<Hand, String>> staff(String unit, String suffix, Draft draft) {
        var agency = unit.substring(0, unit.length() - suffix.length());
        var staff = new EnumMap<Hand, String>(Hand.class);
        var missing = new TreeSet<String>();
        for (var work : draft.works()) {
            if (work.hand() == Hand.BLOCK) {
                continue;
            }
            var where =
                    switch (work.hand()) {
                        case CLERK -> oneStops.getOrDefault(agency, "một cửa của " + agency);
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
