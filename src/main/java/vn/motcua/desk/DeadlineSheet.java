package vn.motcua.desk;

import java.util.List;
import vn.motcua.deadlines.Deadline;
import vn.motcua.dossiers.Dossier;

/**
 * A dossier's deadline for its three readers, ready for page and paper.
 *
 * @param whole false for who may not see the applicant
 * @param addressee how the applicant is spoken to
 * @param official lines for officials
 * @param handoffs how the dates of its handoffs come about
 * @param citizen sentences for the citizen
 */
public record DeadlineSheet(
        Dossier dossier,
        boolean whole,
        String procedure,
        String agency,
        String addressee,
        Deadline deadline,
        Promise promise,
        List<String> official,
        List<String> handoffs,
        List<String> citizen,
        String calendarVersion,
        List<Entry> entries,
        List<Day> days) {

    /** An entry of the ledger and the sum after it, in words. */
    public record Entry(
            int seq, String what, String at, String recordedAt, String who, String terms, String dueAt, String left) {}

    /** A day of the calendar and what it counted for, in words; {@code number} and minutes empty where there are none. */
    public record Day(
            String date, String kind, String sessions, String number, String running, String stopped, boolean off) {}
}
