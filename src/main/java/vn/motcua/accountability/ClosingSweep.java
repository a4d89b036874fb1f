package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.ResultEvidence;
import vn.motcua.dossiers.ResultEvidence.Evidence;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Processes;

/** Finds dossiers that will be late on paper only: their result exists and nobody has recorded it. */
@Component
class ClosingSweep {
    private final ResultEvidence evidence;
    private final ClosingRule rule;
    private final ClosingTable table;
    private final Holders holders;
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Journal journal;
    private final Processes processes;
    private final Clock clock;

    ClosingSweep(
            ResultEvidence evidence,
            ClosingRule rule,
            ClosingTable table,
            Holders holders,
            Dossiers dossiers,
            Deadlines deadlines,
            Calendars calendars,
            Journal journal,
            Processes processes,
            Clock clock) {
        this.evidence = evidence;
        this.rule = rule;
        this.table = table;
        this.holders = holders;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.journal = journal;
        this.processes = processes;
        this.clock = clock;
    }

    /** Asks once for each new evidence and each step at which the dossier waits with it. */
    void run() {
        Map<String, List<Evidence>> found = evidence.unrecorded().stream()
                .collect(Collectors.groupingBy(Evidence::dossier, LinkedHashMap::new, Collectors.toList()));
        Map<String, Deadline> clocks = deadlines.of(found.keySet());
        Map<String, Long> left = deadlines.remainingMinutes(found.keySet());
        found.forEach((dossier, signs) -> {
            Deadline deadline = clocks.get(dossier);
            if (deadline != null
                    && deadline.state() == Deadline.State.RUNNING
                    && rule.asks(age(dossier, signs.get(0).at()), left.getOrDefault(dossier, 0L))) {
                ask(dossier, signs);
            }
        });
    }

    private long age(String dossier, Instant since) {
        return calendars.of(dossiers.get(dossier).agency()).workingMinutesBetween(since, clock.instant());
    }

    private void ask(String dossier, List<Evidence> signs) {
        List<OpenTask> waiting = holders.tasks(dossier);
        if (waiting.isEmpty() || waiting.get(0).candidateGroups().isEmpty()) {
            return;
        }
        OpenTask step = waiting.get(0);
        UUID id = UUID.randomUUID();
        Evidence newest = signs.get(signs.size() - 1);
        if (!table.insert(id, dossier, newest.reference(), step.id(), clock.instant())) {
            return;
        }
        String text = signs.stream()
                .map(sign -> sign.text() + ", " + Wording.moment(sign.at()))
                .collect(Collectors.joining("; "));
        journal.note(
                dossier,
                "result-unrecorded",
                "Đã có kết quả mà chưa vào số: " + text,
                Map.of("evidence", newest.reference(), "step", step.key()));
        table.started(
                id, processes.start(Accompanying.CLOSING, dossier, Map.of("evidence", text, "stepName", step.name())));
    }
}
