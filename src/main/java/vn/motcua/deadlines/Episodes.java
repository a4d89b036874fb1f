package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went wrong with deadlines, counted from the ledgers whenever it is asked for. */
@Component
public class Episodes {
    private static final int AT_ONCE = 1000;

    private final Ledger ledger;
    private final LedgerTable table;
    private final Apologies apologies;
    private final Clock clock;

    Episodes(Ledger ledger, LedgerTable table, Apologies apologies, Clock clock) {
        this.ledger = ledger;
        this.table = table;
        this.apologies = apologies;
        this.clock = clock;
    }

    /** @param overdue by code of the dossier; @param latePauses likewise */
    public record Found(List<Episode> overdue, List<LatePause> latePauses) {}

    /** Among the dossiers without a result, and those answered since this instant. */
    public Found since(Instant since) {
        Map<String, Apology> issued = apologies.all();
        List<String> codes = table.openOrAnsweredSince(since);
        List<Episode> overdue = new ArrayList<>();
        List<LatePause> pauses = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            ledgers(codes.subList(from, Math.min(codes.size(), from + AT_ONCE))).forEach((dossier, entries) -> {
                episode(dossier, entries, issued.get(dossier)).ifPresent(overdue::add);
                pauses.addAll(LatePauses.of(entries, ledger.calendars()));
            });
        }
        return new Found(List.copyOf(overdue), List.copyOf(pauses));
    }

    private Map<String, List<LedgerEntry>> ledgers(List<String> codes) {
        return table.of(codes).stream()
                .collect(Collectors.groupingBy(LedgerEntry::dossier, LinkedHashMap::new, Collectors.toList()));
    }

    private Optional<Episode> episode(String dossier, List<LedgerEntry> entries, @Nullable Apology apology) {
        Reckoning sum = ledger.sum(entries);
        Instant due = sum.legalDueAt();
        Instant answered = sum.answeredAt();
        Instant stopped = sum.pausedAt();
        Instant end = answered != null ? answered : stopped != null ? stopped : clock.instant();
        if (!end.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(new Episode(
                dossier,
                due,
                Promises.apologyDueAt(sum, ledger.due(entries).appearedAt()),
                apology == null ? null : apology.letter(),
                apology == null ? null : apology.newDate(),
                sum.promised() == null ? null : sum.dueAt(),
                answered));
    }
}
