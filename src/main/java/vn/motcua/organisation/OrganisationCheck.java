package vn.motcua.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/** What a schema cannot say: every name that the file uses is declared in it, once, and makes sense there. */
final class OrganisationCheck {
    private final String name;
    private final JsonNode tree;

    /** @param tree the file with the lines of its nodes */
    OrganisationCheck(String name, JsonNode tree) {
        this.name = name;
        this.tree = tree;
    }

    void check(OrganisationFile file) {
        var units = units(file);
        var entries = file.units();
        for (int i = 0; i < entries.size(); i++) {
            checkUnit(entries.get(i).unit(file.defaults()), units, at("units", i));
        }
        file.anchors().all().filter(id -> !units.containsKey(id)).findFirst().ifPresent(id -> {
            throw OrganisationReader.fault(
                    name, tree.get("anchors"), "anchors nêu đơn vị '" + id + "' không có trong units");
        });
        checkOfficials(file, 0);
    }

    /** @param first index of the first official that stands in this file; those before stand in another */
    void checkOfficials(OrganisationFile file, int first) {
        var units = units(file);
        var seen = new HashSet<String>();
        for (int i = 0; i < file.officials().size(); i++) {
            var official = file.officials().get(i);
            var isNew = seen.add(official.id());
            if (i < first) {
                continue;
            }
            var node = at("officials", i - first);
            require(isNew, node, "cán bộ '" + official.id() + "' được khai báo hai lần");
            official.posts().forEach(post -> checkPost(official.id(), post, units.get(post.unit()), node));
        }
    }

    private void checkPost(String official, Official.Post post, @Nullable Unit unit, JsonNode node) {
        if (unit == null) {
            throw OrganisationReader.fault(
                    name, node, "cán bộ '%s' thuộc đơn vị '%s' không có trong units".formatted(official, post.unit()));
        }
        var fits =
                Role.of(post.role()).filter(role -> role.isHeldIn(unit.kind())).isPresent();
        require(
                fits,
                node,
                "cán bộ '%s': đơn vị '%s' không có vai trò '%s'".formatted(official, unit.id(), post.role()));
    }

    private Map<String, Unit> units(OrganisationFile file) {
        var units = new HashMap<String, Unit>();
        for (int i = 0; i < file.units().size(); i++) {
            var unit = file.units().get(i).unit(file.defaults());
            if (units.put(unit.id(), unit) != null) {
                throw OrganisationReader.fault(
                        name, at("units", i), "đơn vị '" + unit.id() + "' được khai báo hai lần");
            }
        }
        return units;
    }

    private void checkUnit(Unit unit, Map<String, Unit> units, JsonNode node) {
        var isProvince = unit.kind() == Unit.Kind.PROVINCE;
        require(
                isProvince == (unit.parent() == null),
                node,
                "đơn vị '" + unit.id() + "': chỉ tỉnh mới không có (và không được có) 'parent'");
        known(unit, "parent", unit.parent(), units, node);
        known(unit, "oneStop", unit.oneStop(), units, node);
        unit.successors().forEach(successor -> known(unit, "successors", successor, units, node));
        var last = unit.validTo();
        require(
                last == null || !last.isBefore(unit.validFrom()),
                node,
                "đơn vị '" + unit.id() + "': validTo trước validFrom");
        unit.successors().stream()
                .map(units::get)
                .filter(next -> last == null || !next.validFrom().isAfter(last))
                .findFirst()
                .ifPresent(next -> {
                    throw OrganisationReader.fault(
                            name,
                            node,
                            "đơn vị kế tiếp '%s' phải bắt đầu sau khi '%s' kết thúc".formatted(next.id(), unit.id()));
                });
        require(!isItsOwnAncestor(unit, units), node, "đơn vị '" + unit.id() + "' nằm dưới chính nó");
    }

    private void known(Unit unit, String field, @Nullable String id, Map<String, Unit> units, JsonNode node) {
        require(
                id == null || units.containsKey(id),
                node,
                "đơn vị '%s': %s nêu '%s' không có trong units".formatted(unit.id(), field, id));
    }

    private static boolean isItsOwnAncestor(Unit unit, Map<String, Unit> units) {
        var seen = new HashSet<String>();
        for (var above = unit; above != null; above = above.parent() == null ? null : units.get(above.parent())) {
            if (!seen.add(above.id())) {
                return true;
            }
        }
        return false;
    }

    /** Where it stands; what came from {@code communeParts} stands there. */
    private JsonNode at(String list, int index) {
        var nodes = tree.get(list);
        return index < nodes.size() ? nodes.get(index) : tree.get("communeParts");
    }

    private void require(boolean holds, JsonNode node, String sentence) {
        if (!holds) {
            StartRefused fault = OrganisationReader.fault(name, node, sentence);
            throw fault;
        }
    }
}
