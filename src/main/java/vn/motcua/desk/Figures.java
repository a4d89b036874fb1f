package vn.motcua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.DossierDates;
import vn.motcua.dossiers.Turnover;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;
import vn.motcua.organisation.Unit;

/**
 * Figures of a period by settling unit, summed from dossiers and their ledgers each time: there is no row to patch. Who
 * sees everything sees all units; a head sees the dossiers that his units settle or receive.
 */
@Component
public class Figures {
    private final Turnover turnover;
    private final Deadlines deadlines;
    private final Organisation organisation;
    private final Rights rights;
    private final Actors actors;
    private final Clock clock;

    Figures(
            Turnover turnover,
            Deadlines deadlines,
            Organisation organisation,
            Rights rights,
            Actors actors,
            Clock clock) {
        this.turnover = turnover;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    /** A unit's counts. */
    public record Line(String unit, String name, Tally tally) {}

    /**
     * @param to the last day, included
     * @param reallyLate result after the due date; {@code closedLate} result in time, closed late
     */
    public record Report(
            LocalDate from, LocalDate to, List<Line> lines, Tally all, List<Fate> reallyLate, List<Fate> closedLate) {}

    /** @throws Refusal FORBIDDEN {@code figures-for-heads}; {@code period-impossible} */
    public Report of(LocalDate from, LocalDate to) {
        if (!rights.readsFigures(actors.current())) {
            throw Refusal.forbidden(
                    "figures-for-heads", "Số liệu dành cho văn phòng, quản trị và người đứng đầu đơn vị.");
        }
        if (to.isBefore(from) || from.plusYears(2).isBefore(to)) {
            throw Refusal.invalid(
                    "period-impossible", "Kỳ số liệu phải từ ngày trước đến ngày sau, không quá hai năm.");
        }
        Instant begin = from.atStartOfDay(Fate.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(Fate.ZONE).toInstant();
        Instant now = clock.instant();
        var fates = fates(begin, end);
        Map<String, List<Fate>> byUnit =
                fates.stream().collect(Collectors.groupingBy(Fate::unit, LinkedHashMap::new, Collectors.toList()));
        var lines = organisation.units().stream()
                .filter(unit -> byUnit.containsKey(unit.id()))
                .map(unit -> new Line(
                        unit.id(), unit.name(), Tally.of(byUnit.getOrDefault(unit.id(), List.of()), begin, end, now)))
                .toList();
        var settled = fates.stream()
                .filter(fate -> fate.endedBefore(end) && !fate.endedBefore(begin))
                .toList();
        return new Report(
                from,
                to,
                lines,
                Tally.of(fates, begin, end, now),
                settled.stream().filter(Fate::isReallyLate).toList(),
                settled.stream().filter(fate -> fate.isClosedLate(now)).toList());
    }

    private List<Fate> fates(Instant begin, Instant end) {
        var own = led();
        boolean all = rights.seesAll(actors.current());
        var dates = turnover.between(begin, end).stream()
                .filter(each -> all || own.contains(each.settlingUnit()) || own.contains(each.receivingUnit()))
                .toList();
        var codes = dates.stream().map(DossierDates::code).toList();
        var due = deadlines.of(codes);
        var late = deadlines.lateMinutes(codes);
        List<Fate> fates = new ArrayList<>();
        for (DossierDates each : dates) {
            var deadline = due.get(each.code());
            if (deadline != null) {
                fates.add(Fate.of(each, deadline, late.getOrDefault(each.code(), 0L)));
            }
        }
        return fates;
    }

    private List<String> led() {
        var official = actors.current();
        return organisation.units().stream()
                .map(Unit::id)
                .filter(unit -> rights.isSupervisorOf(official, unit))
                .toList();
    }
}
