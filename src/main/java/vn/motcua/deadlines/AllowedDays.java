package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.WaitPolicy;

/**
 * Stops of the clock that, by the true instants, were begun after the days in which they were allowed. When one is opened
 * that is refused; when a correction says so it is a fact, and whoever approves it shall know.
 */
@Component
class AllowedDays {
    private final WaitPolicy policy;
    private final Dossiers dossiers;

    AllowedDays(WaitPolicy policy, Dossiers dossiers) {
        this.policy = policy;
        this.dossiers = dossiers;
    }

    /** What is outside after the correction and was not, or not so, before it: clauses without full stop, none when all is within. */
    List<String> leftBy(String dossier, Reckoning before, Reckoning after) {
        List<String> outside = new ArrayList<>(outside(dossier, after));
        if (!outside.isEmpty()) {
            outside.removeAll(outside(dossier, before));
        }
        return List.copyOf(outside);
    }

    private List<String> outside(String dossier, Reckoning sum) {
        List<String> outside = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        var received = sum.entries().get(0).at();
        for (LedgerEntry entry : sum.entries()) {
            // Only the first time for a reason is bounded so.
            if (entry.kind() != Kind.PAUSED || seen.contains(entry.reason())) {
                continue;
            }
            seen.add(entry.reason());
            var within = policy.of(dossiers.get(dossier), entry.reason()).within();
            if (within == null || within.workingDays() == null) {
                continue;
            }
            Instant latest = sum.calendar().plusWorkingDays(received, within.workingDays());
            if (entry.at().isAfter(latest)) {
                outside.add("%s lúc %s là ngoài %d ngày làm việc kể từ ngày tiếp nhận (chậm nhất %s; %s)"
                        .formatted(
                                PauseReason.of(entry.reason()).begin(),
                                Wording.moment(entry.at()),
                                within.workingDays(),
                                Wording.moment(latest),
                                within.article()));
            }
        }
        return outside;
    }
}
