package vn.motcua.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

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

    /** The units behind the engine's groups {@code <unit>.<role>}, each once. */
    public String groups(List<String> groups) {
        return groups.stream()
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .distinct()
                .map(unit -> organisation.unit(unit).name())
                .collect(Collectors.joining(", "));
    }
}
