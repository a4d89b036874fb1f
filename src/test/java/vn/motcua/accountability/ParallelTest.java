package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Consultation.Answer;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Consultation.Position;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.Handoff.Event;
import vn.motcua.procedures.Cooperation.Silence;
import vn.motcua.procedures.Cooperation.Waiting;

/**
 * Who has which minute while several have the dossier at once, by table. Asked on 7 November 2022 at 08:00: construction is
 * due on the 9th at 10:00, transport on the 10th at 15:00. Handed on: police due on the 8th at 16:00, insurance on the 9th.
 */
class ParallelTest {
    private static final WorkingCalendar CALENDAR = Calendars.shipped().general();
    private static final Instant ASKED = at("07T08:00");
    private static final Instant END = at("15T17:00");

    /** Columns: construction answers, transport answers, own task from and to, the moment, who has it, with what. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,        -,        -,        -,        08T09:00, tckh,      Chờ ý kiến: transport
                    -,        -,        -,        -,        09T09:59, tckh,      Chờ ý kiến: transport
                    -,        -,        -,        -,        09T10:00, construction, Trả lời ý kiến
                    -,        -,        -,        -,        10T14:59, construction, Trả lời ý kiến
                    -,        -,        -,        -,        14T09:00, construction, Trả lời ý kiến
                    08T10:00, -,        -,        -,        09T11:00, tckh,      Chờ ý kiến: transport
                    08T10:00, -,        -,        -,        10T15:00, transport, Trả lời ý kiến
                    11T09:00, -,        -,        -,        10T16:00, construction, Trả lời ý kiến
                    11T09:00, -,        -,        -,        11T09:00, transport, Trả lời ý kiến
                    -,        08T09:00, -,        -,        08T14:00, tckh,      Chờ ý kiến: construction
                    -,        08T09:00, -,        -,        09T10:00, construction, Trả lời ý kiến
                    10T09:00, 08T09:00, -,        -,        09T16:00, construction, Trả lời ý kiến
                    10T09:00, 08T09:00, -,        -,        10T09:00, '',        ''
                    -,        -,        08T08:00, 08T11:00, 08T09:00, tckh,      Soạn báo cáo
                    -,        -,        08T08:00, 08T11:00, 08T11:00, tckh,      Chờ ý kiến: transport
                    -,        -,        08T08:00, 10T11:00, 09T14:00, construction, Trả lời ý kiến
                    """)
    void anOpinionIsAWaitOfWhoAskedUntilItIsDueAndThenOfWhoOwesIt(
            @Nullable String construction,
            @Nullable String transport,
            @Nullable String ownFrom,
            @Nullable String ownTo,
            String moment,
            String holder,
            String task) {
        List<HoldingChange> own = new ArrayList<>();
        if (ownFrom != null && ownTo != null) {
            own.add(new HoldingChange(at(ownFrom), "own", "Soạn báo cáo", "report", Kind.OPENED, "tckh", null));
            own.add(new HoldingChange(at(ownTo), "own", "", "report", Kind.CLOSED, "", null));
        }
        var consultation = consultation(
                new Asked(0, "construction", null, at("09T10:00"), answer(construction)),
                new Asked(1, "transport", null, at("10T15:00"), answer(transport)));
        Holding held = at(at(moment), Parallel.of(own, List.of(), List.of(consultation), "tckh", name -> name));
        assertThat(held.who()).isEqualTo(holder);
        assertThat(held.task()).isEqualTo(task);
    }

    /** Columns: police done, insurance done, the moment, who has it. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,        -,        07T10:00, insurance
                    -,        07T11:00, 07T14:00, police
                    -,        -,        08T16:00, police
                    -,        -,        09T10:00, police
                    08T17:00, -,        09T10:00, insurance
                    -,        -,        14T10:00, police
                    14T09:00, -,        14T10:00, insurance
                    """)
    void ofAcceptedHandoffsTheOneDueLatestHasItUntilOneIsLate(
            @Nullable String police, @Nullable String insurance, String moment, String holder) {
        var handoffs = List.of(handoff("police", "08T16:00"), handoff("insurance", "09T16:00"));
        List<HoldingChange> changes = new ArrayList<>();
        handled(changes, "police", police);
        handled(changes, "insurance", insurance);
        Holding held = at(at(moment), Parallel.of(changes, handoffs, List.of(), "tckh", name -> name));
        assertThat(held.who()).isEqualTo(holder);
    }

    @Test
    void aSilenceThatIsConsentMakesNobodyLateHoweverLateItWasNoticed() {
        var silent = new Answer(Position.SILENT, "Coi như đồng ý", at("09T10:00"), at("10T09:00"), "system");
        var consultation = consultation(new Asked(0, "construction", null, at("09T10:00"), silent));
        var parallel = Parallel.of(List.of(), List.of(), List.of(consultation), "tckh", name -> name);
        assertThat(at(at("09T11:00"), parallel).who()).isEqualTo("tckh");
        assertThat(spans(parallel)).extracting(Holding::who).doesNotContain("construction");
    }

    @Test
    void whoLookedAtTheTaskOfAnOpinionChangesNothing() {
        var looking = List.of(
                new HoldingChange(ASKED, "t1", "Cho ý kiến", "giveOpinion", Kind.OPENED, "construction", null),
                new HoldingChange(at("07T09:00"), "t1", "Cho ý kiến", "giveOpinion", Kind.ASSIGNED, "", "curious"));
        var consultation = consultation(new Asked(0, "construction", null, at("09T10:00"), null));
        assertThat(spans(Parallel.of(looking, List.of(), List.of(consultation), "tckh", name -> name)))
                .extracting(Holding::who)
                .containsExactly("tckh", "construction");
    }

    private static Holding at(Instant moment, Parallel parallel) {
        return spans(parallel).stream()
                .filter(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Holding> spans(Parallel parallel) {
        return new Tenure(CALENDAR, parallel.changes(), parallel.turns(), List.of(), END).spans(ASKED, END);
    }

    private static Consultation consultation(Asked... asked) {
        return new Consultation(
                UUID.randomUUID(),
                "H",
                "opinions",
                "Lấy ý kiến",
                "Quy hoạch.",
                ASKED,
                "chuyenvien",
                Silence.REMIND,
                "Đ.19.5",
                List.of(asked));
    }

    private static @Nullable Answer answer(@Nullable String local) {
        return local == null ? null : new Answer(Position.AGREE, "Đồng ý", at(local), at(local), "someone");
    }

    private static Handoff handoff(String unit, String due) {
        return new Handoff(
                UUID.randomUUID(),
                "H",
                unit,
                unit,
                "tckh",
                unit,
                "Đề nghị.",
                ASKED,
                "sender",
                ASKED,
                0,
                720,
                Waiting.RECEIVER,
                "Đ.19.6",
                List.of(new Event(Handoff.Kind.ACCEPTED, ASKED, ASKED, "sender", "", at(due), null)));
    }

    private static void handled(List<HoldingChange> changes, String unit, @Nullable String done) {
        changes.add(new HoldingChange(ASKED, unit, "Giải quyết", "handleHandoff", Kind.OPENED, unit, null));
        if (done != null) {
            changes.add(new HoldingChange(at(done), unit, "", "handleHandoff", Kind.CLOSED, "", null));
        }
        changes.sort(Comparator.comparing(HoldingChange::at));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse("2022-11-" + local)
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toInstant();
    }
}
