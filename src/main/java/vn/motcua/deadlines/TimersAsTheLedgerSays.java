package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.engine.Processes;

/** The timer of each open deadline stands at the instant that the ledger says; after a restored backup it may not. */
@Component
@Order(20)
class TimersAsTheLedgerSays implements Invariant {
    private static final int AT_ONCE = 500;

    private final LedgerTable table;
    private final Supervision supervision;
    private final Processes processes;
    private final Clock clock;

    TimersAsTheLedgerSays(LedgerTable table, Supervision supervision, Processes processes, Clock clock) {
        this.table = table;
        this.supervision = supervision;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "timer";
    }

    @Override
    public List<String> suspects() {
        Map<String, List<Instant>> timers = processes.timers(Ledger.SUPERVISION);
        List<String> open = table.open();
        List<String> wrong = new ArrayList<>();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<String> part = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            Map<String, Instant> rightly = supervision.nextAt(part);
            part.stream()
                    .filter(dossier -> !isRight(
                            timers.getOrDefault(dossier, List.of()), rightly.getOrDefault(dossier, Supervision.NEVER)))
                    .forEach(wrong::add);
        }
        return wrong;
    }

    @Override
    public Optional<String> repair(String dossier) {
        Instant rightly = supervision.nextAt(dossier);
        List<Instant> timers = processes.timers(Ledger.SUPERVISION, dossier);
        if (isRight(timers, rightly)) {
            return Optional.empty();
        }
        processes.redate(Ledger.SUPERVISION, dossier);
        return Optional.of(
                rightly.equals(Supervision.NEVER)
                        ? "Đã đặt lại mốc giám sát: không còn mốc nào."
                        : "Đã đặt lại mốc giám sát: " + Wording.moment(rightly) + ".");
    }

    /** None is another invariant's affair; what is due already will fire in a moment, whichever instant it carries. */
    private boolean isRight(List<Instant> timers, Instant rightly) {
        Instant now = clock.instant();
        return timers.stream().allMatch(timer -> timer.equals(rightly) || !timer.isAfter(now) && !rightly.isAfter(now));
    }
}
