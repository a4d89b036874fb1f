package vn.motcua.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Wait;
import vn.motcua.deadlines.Waits;
import vn.motcua.dossiers.SubmittedFields;

/**
 * Tells the applicant what his dossier waits for, until when, and the appointment that follows from it: once for each wait. A
 * wait that is over by the time its notice would leave needs none.
 */
@Component
public class WaitNotices {
    private static final Set<String> KINDS =
            Set.of("verification-requested", "confirmation-requested", "commitment-requested", "completion-requested");

    private final Notices notices;
    private final Waits waits;
    private final SubmittedFields submitted;

    WaitNotices(Notices notices, Waits waits, SubmittedFields submitted) {
        this.notices = notices;
        this.waits = waits;
        this.submitted = submitted;
    }

    /** Whether notices of this kind are about a wait. */
    public boolean has(String kind) {
        return KINDS.contains(kind);
    }

    public void send(String dossier, String kind) {
        waits.current(dossier).ifPresent(wait -> notices.send(dossier, kind, String.valueOf(wait.seq()), facts(wait)));
    }

    private Map<String, String> facts(Wait wait) {
        Instant end = wait.runsOutAt();
        return Map.of(
                "until", end == null ? "" : MailFacts.moment(end),
                "newDue", end == null ? "" : MailFacts.moment(waits.dueAfter(wait, end)),
                "verifyAt", submitted.latest(wait.dossier(), "verifyAt").orElse(""),
                "handoffAnswer",
                        submitted.latest(wait.dossier(), "handoffAnswer").orElse(""),
                "draftContent", submitted.latest(wait.dossier(), "draftContent").orElse(""));
    }
}
