package vn.motcua.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Unit;

/** Names of those who act, for reading. */
@Component
public class People {
    private final Organisation organisation;

    People(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The official's name; “Hệ thống” for the system, the login itself when nobody has it any more. */
    public String name(String actor) {
        return actor.equals(Actors.SYSTEM)
                ? "Hệ thống"
                : organisation.find(actor).map(Official::name).orElse(actor);
    }

    /** The unit's name; its id when the organisation has none like that, as a calendar file may say. */
    public String unit(String id) {
        return organisation.units().stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse(id);
    }

    /** The units behind the engine's groups {@code <unit>.<role>}, each once. */
    public String groups(List<String> groups) {
        return groups.stream()
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .distinct()
                .map(unit -> organisation.unit(unit).name())
                .collect(Collectors.joining(", "));
    }
}
