package vn.motcua.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.DueDate;

/** The deadlines of dossiers. Working time is in whole minutes; all calls that write lock the dossier and join the caller's transaction. */
@Component
public class Deadlines {
    /** When a dossier of this procedure, received at this instant by this agency, would be due, and why. */
    public DueDate preview(String procedure, String agency, Instant receivedAt) {
        throw new UnsupportedOperationException("deadlines: preview");
    }

    /** Refusal {@code deadline-unknown} (not found) when the dossier has no ledger. */
    public Deadline of(String dossier) {
        throw new UnsupportedOperationException("deadlines: of");
    }

    /** The deadlines of these dossiers, by code, in one query; a dossier without a ledger is left out. */
    public Map<String, Deadline> of(Collection<String> dossiers) {
        throw new UnsupportedOperationException("deadlines: of");
    }

    /** Working minutes left, negative when late; frozen while stopped and from the result on. */
    public long remainingMinutes(String dossier) {
        throw new UnsupportedOperationException("deadlines: remainingMinutes");
    }

    /** As {@link #remainingMinutes(String)}, by code, in one query; a dossier without a ledger is left out. */
    public Map<String, Long> remainingMinutes(Collection<String> dossiers) {
        throw new UnsupportedOperationException("deadlines: remainingMinutes");
    }

    /** The ledger, oldest first. */
    public List<LedgerEntry> entries(String dossier) {
        throw new UnsupportedOperationException("deadlines: entries");
    }

    /**
     * Stops the clock until {@link #resume} or {@link #restart}.
     *
     * @param reason {@code supplement}, {@code financial-obligation}, {@code verification}
     */
    public void pause(String dossier, String reason) {
        throw new UnsupportedOperationException("deadlines: pause");
    }

    /** The clock goes on with what was left. Refusal {@code clock-runs} when it is not stopped. */
    public void resume(String dossier) {
        throw new UnsupportedOperationException("deadlines: resume");
    }

    /** The limit counts anew in full, as if received now (NĐ 61/2018 Đ.19.4). Refusal {@code clock-runs}. */
    public void restart(String dossier) {
        throw new UnsupportedOperationException("deadlines: restart");
    }

    /** After a complete supplement: restart or resume, as the procedure's clock policy says. */
    public void continueAfterSupplement(String dossier) {
        throw new UnsupportedOperationException("deadlines: continueAfterSupplement");
    }

    /**
     * The instant that an apology promising this day would set: the close of that day. Ask before the letter is written.
     *
     * @throws vn.motcua.engine.Refusal {@code already-rescheduled}, {@code promise-not-a-working-day},
     *     {@code promise-not-after-due}, {@code promise-in-the-past}
     */
    public Instant promise(String dossier, LocalDate day) {
        throw new UnsupportedOperationException("deadlines: promise");
    }

    /**
     * Records that the apology (form 04) was issued: once per dossier; again with the same letter changes nothing.
     *
     * @param sign number and sign of the letter, {@code 12/PXL}
     * @param newDate the new date that it promises
     */
    public void noteApology(String dossier, UUID letter, String sign, LocalDate newDate, Instant at) {
        throw new UnsupportedOperationException("deadlines: noteApology");
    }

    /** Whether the apology was issued. */
    public boolean apologised(String dossier) {
        throw new UnsupportedOperationException("deadlines: apologised");
    }

    /** The last instant at which an apology is in time: close of the last working day before the due date (NĐ 61/2018 Đ.19.9). */
    public Instant apologyDueAt(String dossier) {
        throw new UnsupportedOperationException("deadlines: apologyDueAt");
    }

    /** The one-stop desk adjusts the appointment to the date that the issued apology promises (NĐ 61/2018 Đ.19.9). */
    public void reschedule(String dossier) {
        throw new UnsupportedOperationException("deadlines: reschedule");
    }
}
