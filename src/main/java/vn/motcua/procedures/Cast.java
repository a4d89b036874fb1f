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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.engine.StartRefused;

/** Who plays a drafted scenario: officials of the first agency of {@code config/organisation} that has all the roles. */
final class Cast {
    private final Map<String, String> oneStops = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final TreeSet<String> units = new TreeSet<>();

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
                .orElseThrow(() -> new StartRefused(
                        ("Chưa đơn vị nào có mã kết thúc bằng '%s' với đủ cán bộ cho các vai trò của bảng (và một cửa của cơ"
                                        + " quan đó). Thêm đơn vị vào config/organisation/kon-tum.yaml, cán bộ trình diễn"
                                        + " vào kon-tum.demo.yaml.")
                                .formatted(suffix)));
    }

    private Optional<Map<Hand, String>> staff(String unit, String suffix, Draft draft) {
        var agency = unit.substring(0, unit.length() - suffix.length());
        var staff = new EnumMap<Hand, String>(Hand.class);
        for (var work : draft.works()) {
            var where =
                    switch (work.hand()) {
                        case CLERK -> oneStops.getOrDefault(agency, "");
                        case AGENCY_HEAD -> agency;
                        default -> unit;
                    };
            var login = holders.get(where + "." + work.hand().role());
            if (login == null) {
                return Optional.empty();
            }
            staff.put(work.hand(), login);
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
