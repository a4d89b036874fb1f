package vn.motcua.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.Cooperation.Waiting;

/**
 * A step of a dossier that one unit has given to another (bàn giao, liên thông; NĐ 61/2018 Đ.19.6). Two clocks: the sender's
 * stops when the receiver accepts or may no longer refuse; the receiver's starts then. State and instants are read from the
 * events.
 *
 * @param step key of the step in the procedure; {@code name} as people call it
 * @param acceptBy until then it may be refused; then it counts as accepted
 * @param windowMinutes working minutes from sending to {@code acceptBy}
 * @param normMinutes working minutes that the receiver has
 * @param waiting whose the minutes between sending and acceptance are
 */
public record Handoff(
        UUID id,
        String dossier,
        String step,
        String name,
        String fromUnit,
        String toUnit,
        String content,
        Instant sentAt,
        String sentBy,
        Instant acceptBy,
        long windowMinutes,
        long normMinutes,
        Waiting waiting,
        String article,
        List<Event> events) {

    /**
     * What became of it.
     *
     * @param at of the fact; {@code notedAt} when the system learned of it
     * @param note reason of a refusal, result of the work
     * @param dueAt when the receiver's work is due; with acceptance and lapse only
     * @param resultNumber number of the result that the receiver gives the applicant; of a step that yields one, when done
     */
    public record Event(
            Kind kind,
            Instant at,
            Instant notedAt,
            String by,
            String note,
            @Nullable Instant dueAt,
            @Nullable String resultNumber) {}

    /**
     * ACCEPTED: taken. LAPSED: nobody answered in time, so it counts as taken. SENT_BACK: taken, and returned
     * undone. WITHDRAWN: the applicant took the dossier back, whether it was taken or not.
     */
    public enum Kind {
        ACCEPTED("Đã tiếp nhận"),
        LAPSED("Hết thời hạn từ chối, coi như đã tiếp nhận"),
        REFUSED("Từ chối tiếp nhận"),
        DONE("Đã xong"),
        SENT_BACK("Trả lại"),
        WITHDRAWN("Thôi, người nộp rút hồ sơ");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Acceptance or lapse: when the receiver's clock began. */
    public Optional<Event> start() {
        return find(Kind.ACCEPTED, Kind.LAPSED);
    }

    /** Refusal, result, return or withdrawal: when it was over. */
    public Optional<Event> end() {
        return find(Kind.REFUSED, Kind.DONE, Kind.SENT_BACK, Kind.WITHDRAWN);
    }

    /** When the sender's clock stopped; a refusal or a withdrawal too ends the waiting. Empty while it waits. */
    public Optional<Instant> decidedAt() {
        return find(Kind.ACCEPTED, Kind.LAPSED, Kind.REFUSED, Kind.WITHDRAWN).map(Event::at);
    }

    /** When the receiver has to be done; before that is known, when he has to have accepted. */
    public Instant dueAt() {
        return start().map(Event::dueAt).orElse(acceptBy);
    }

    /** Late: not accepted in time, or done after its due date or not yet. */
    public boolean isLateAt(Instant now) {
        return end().map(Event::at).orElse(now).isAfter(dueAt());
    }

    /** Where it stands, in words. */
    public String state() {
        return end().or(this::start).map(event -> event.kind().label()).orElse("Chờ tiếp nhận");
    }

    Handoff called(String stepName) {
        return new Handoff(
                id,
                dossier,
                step,
                stepName,
                fromUnit,
                toUnit,
                content,
                sentAt,
                sentBy,
                acceptBy,
                windowMinutes,
                normMinutes,
                waiting,
                article,
                events);
    }

    private Optional<Event> find(Kind... kinds) {
        return events.stream()
                .filter(event -> Stream.of(kinds).anyMatch(kind -> kind == event.kind()))
                .findFirst();
    }
}
