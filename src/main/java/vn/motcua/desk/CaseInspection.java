package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.Holding;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Handoff;
import vn.motcua.deadlines.Inspection;
import vn.motcua.procedures.Procedure;

/**
 * All that an inspector needs to sum a dossier again: its deadline, each piece of work that others had with its own norm and
 * instants, who had which minutes, and the calendars by which all of it counts.
 *
 * @param procedure in the version and case in which the dossier was received
 * @param holdings in order of time, without gaps
 * @param calendars of every agency that had a due date of its own
 */
public record CaseInspection(
        Inspection deadline,
        Procedure procedure,
        List<HandedOn> handoffs,
        List<Question> consultations,
        List<Holding> holdings,
        List<AgencyDays> calendars) {

    /** @param agency the receiver's, by whose calendar window and norm count */
    public record HandedOn(Handoff handoff, String agency) {}

    /** @param unit that asked; {@code askees} in the order of the consultation */
    public record Question(Consultation consultation, String unit, List<Askee> askees) {}

    /**
     * @param agency by whose calendar the norm counts
     * @param normMinutes working minutes from the question to the due date
     * @param official login of a council's member; null when the unit as such is asked
     */
    public record Askee(Consultation.Asked asked, String agency, long normMinutes, @Nullable String official) {}

    /** The days of an agency's calendar from receipt to the last due date or the end, whichever is later. */
    public record AgencyDays(String agency, List<CalendarDay> days) {}
}
