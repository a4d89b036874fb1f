package vn.motcua.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;
import vn.motcua.organisation.Unit;

/** Finds dossiers by code, name, phone or id number among those that the acting official may see. */
@Component
public class Search {
    public static final int PAGE = 20;

    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Organisation organisation;
    private final Rights rights;
    private final Actors actors;

    Search(Dossiers dossiers, Deadlines deadlines, Organisation organisation, Rights rights, Actors actors) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.rights = rights;
        this.actors = actors;
    }

    /** A found dossier and how its promise stands; {@code promise} is null when it has no deadline. */
    public record Hit(DossierLine line, String settlingUnit, @Nullable Promise promise) {}

    /** @param more whether there is a further page */
    public record Page(List<Hit> hits, int number, boolean more) {}

    /** @param number of the page, from 0 */
    public Page find(String text, int number) {
        var found = dossiers.search(text.strip(), units(), PAGE + 1, number * PAGE);
        var lines = found.subList(0, Math.min(PAGE, found.size()));
        var codes = lines.stream().map(DossierLine::code).toList();
        var due = deadlines.of(codes);
        var left = deadlines.remainingMinutes(codes);
        var hits = lines.stream().map(line -> hit(line, due, left)).toList();
        return new Page(hits, number, found.size() > PAGE);
    }

    private Hit hit(DossierLine line, Map<String, Deadline> due, Map<String, Long> left) {
        var deadline = due.get(line.code());
        return new Hit(
                line,
                organisation.unit(line.settlingUnit()).name(),
                deadline == null ? null : Promise.of(deadline, left.getOrDefault(line.code(), 0L)));
    }

    /** Units whose dossiers he sees; null for all. */
    private @Nullable Collection<String> units() {
        var official = actors.current();
        if (rights.seesAll(official)) return null;
        return organisation.units().stream()
                .map(Unit::id)
                .filter(unit -> rights.maySee(official, Set.of(unit)))
                .collect(Collectors.toSet());
    }
}
