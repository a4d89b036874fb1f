package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.accountability.Holding.Kind.AGENCY;
import static vn.motcua.accountability.Holding.Kind.CITIZEN;
import static vn.motcua.accountability.Holding.Kind.NOBODY;
import static vn.motcua.accountability.Holding.Kind.OFFICIAL;
import static vn.motcua.accountability.Holding.Kind.UNIT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Awaited;
import vn.motcua.deadlines.Pause;
import vn.motcua.deadlines.PauseReason;
import vn.motcua.deadlines.Stop;
import vn.motcua.rules.WaitRule.Whom;

/** Due Friday 4 November 2022, 17:00. */
class TenureTest {
    private static final WorkingCalendar CALENDAR = Calendars.shipped().general();
    private static final Instant RECEIVED = at("2022-11-01T09:00");
    private static final Instant DUE = at("2022-11-04T17:00");

    @Example
    void aTaskIsHeldByItsUnitUntilAnOfficialClaimsIt() {
        var spans = spans(
                at("2022-11-07T09:00"),
                List.of(),
                change("2022-11-01T09:00", "1", Kind.OPENED, null),
                change("2022-11-02T10:00", "1", Kind.ASSIGNED, "chuyenvien"));
        assertThat(spans).extracting(Holding::kind).containsExactly(UNIT, OFFICIAL);
        assertThat(spans).extracting(Holding::who).containsExactly("tckh", "chuyenvien");
        assertThat(spans.get(0).workingMinutes()).isEqualTo(390 + 150);
        assertThat(spans.get(0).lateMinutes()).isZero();
        assertThat(spans.get(1).lateMinutes()).isEqualTo(120);
    }

    @Example
    void whatIsPutBackIsTheUnitsAgain() {
        var spans = spans(
                at("2022-11-02T11:00"),
                List.of(),
                change("2022-11-01T09:00", "1", Kind.OPENED, null),
                change("2022-11-01T10:00", "1", Kind.ASSIGNED, "chuyenvien"),
                change("2022-11-02T10:00", "1", Kind.ASSIGNED, null));
        assertThat(spans).extracting(Holding::kind).containsExactly(UNIT, OFFICIAL, UNIT);
    }

    @Example
    void whileTheClockStandsStillTheCitizenHasItAndIsNeverLate() {
        var spans = spans(
                at("2022-11-09T09:00"),
                List.of(new Pause(at("2022-11-07T09:00"), at("2022-11-09T08:00"))),
                change("2022-11-01T09:00", "1", Kind.OPENED, "chuyenvien"),
                change("2022-11-07T09:00", "1", Kind.CLOSED, "chuyenvien"),
                change("2022-11-07T09:00", "2", Kind.OPENED, null),
                change("2022-11-09T08:00", "2", Kind.CLOSED, null),
                change("2022-11-09T08:00", "3", Kind.OPENED, "chuyenvien"));
        assertThat(spans).extracting(Holding::kind).containsExactly(OFFICIAL, CITIZEN, OFFICIAL);
        assertThat(spans).extracting(Holding::lateMinutes).containsExactly(120L, 0L, 60L);
    }

    @Example
    void aStoppedClockIsOfWhomItWaitsFor() {
        var tax = new Awaited(Whom.AGENCY, "kon-tum-thue", "Cục Thuế");
        var pause = new Pause(at("2022-11-07T09:00"), at("2022-11-07T10:00"));
        var paying = new Pause(at("2022-11-07T10:00"), at("2022-11-07T11:00"));
        var posting = new Pause(at("2022-11-08T09:00"), at("2022-11-08T10:00"));
        var spans = new Tenure(
                        CALENDAR,
                        List.of(change("2022-11-01T09:00", "1", Kind.OPENED, "chuyenvien")),
                        Map.of(),
                        List.of(
                                stop(pause, PauseReason.TAX_ASSESSMENT, tax),
                                stop(paying, PauseReason.FINANCIAL_OBLIGATION, Awaited.CITIZEN),
                                stop(posting, PauseReason.PUBLIC_POSTING, new Awaited(Whom.NOBODY, "", ""))),
                        DUE)
                .spans(RECEIVED, at("2022-11-08T11:00"));
        assertThat(spans)
                .extracting(Holding::kind)
                .containsExactly(OFFICIAL, AGENCY, CITIZEN, OFFICIAL, NOBODY, OFFICIAL);
        assertThat(spans)
                .extracting(Holding::task)
                .containsExactly(
                        "Việc 1",
                        "Xác định nghĩa vụ tài chính",
                        "Thực hiện nghĩa vụ tài chính",
                        "Việc 1",
                        "Niêm yết công khai",
                        "Việc 1");
        assertThat(spans.get(1).unit()).isEqualTo("kon-tum-thue");
        assertThat(spans.get(4).hasHolder()).isFalse();
    }

    @Example
    void whoeverWorksWhileTheClockStandsStillKeepsItAndIsNotLateMeanwhile() {
        var stop = stop(
                new Pause(at("2022-11-07T09:00"), at("2022-11-07T10:00")),
                PauseReason.VERIFICATION,
                new Awaited(Whom.HOLDER, "", ""));
        var spans = new Tenure(
                        CALENDAR,
                        List.of(change("2022-11-01T09:00", "1", Kind.OPENED, "chuyenvien")),
                        Map.of(),
                        List.of(stop),
                        DUE)
                .spans(RECEIVED, at("2022-11-07T11:00"));
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.kind()).isEqualTo(OFFICIAL);
            assertThat(span.workingMinutes()).isEqualTo(CALENDAR.workingMinutesBetween(RECEIVED, span.to()));
            assertThat(span.lateMinutes()).isEqualTo(CALENDAR.workingMinutesBetween(DUE, span.to()) - 60);
        });
    }

    @Example
    void betweenTwoStepsNobodyHasIt() {
        var spans = spans(
                at("2022-11-01T11:00"),
                List.of(),
                change("2022-11-01T09:00", "1", Kind.OPENED, "chuyenvien"),
                change("2022-11-01T10:00", "1", Kind.CLOSED, "chuyenvien"));
        assertThat(spans).extracting(Holding::kind).containsExactly(OFFICIAL, NOBODY);
    }

    @Property
    void theSpansLeaveNoGapAndTheirMinutesAddUp(@ForAll("lives") List<HoldingChange> changes) {
        Instant end = changes.get(changes.size() - 1).at().plus(3, ChronoUnit.DAYS);
        var pause = new Pause(at("2022-11-03T10:00"), at("2022-11-03T16:00"));
        var spans = new Tenure(CALENDAR, changes, Map.of(), stops(List.of(pause)), DUE).spans(RECEIVED, end);
        Instant from = RECEIVED;
        for (Holding span : spans) {
            assertThat(span.from()).isEqualTo(from).isBefore(span.to());
            from = span.to();
        }
        assertThat(from).isEqualTo(end);
        assertThat(spans.stream().mapToLong(Holding::workingMinutes).sum())
                .isEqualTo(CALENDAR.workingMinutesBetween(RECEIVED, end));
        assertThat(spans.stream().mapToLong(Holding::lateMinutes).sum())
                .isEqualTo(Math.max(0, CALENDAR.workingMinutesBetween(DUE, end)));
    }

    /** Counted apart from the spans: from the due instant to the end, less what of it the applicant had. */
    @Property
    void lateMinutesOfAllHoldersAreTheDossiersToTheMinute(
            @ForAll("lives") List<HoldingChange> changes, @ForAll("pauses") List<Pause> pauses) {
        Instant lastPause =
                pauses.isEmpty() ? DUE : pauses.get(pauses.size() - 1).to();
        Instant lastChange = changes.get(changes.size() - 1).at();
        Instant end = lastPause.isAfter(lastChange) ? lastPause : lastChange;
        var spans = new Tenure(CALENDAR, changes, Map.of(), stops(pauses), DUE).spans(RECEIVED, end);
        long stopped = pauses.stream()
                .mapToLong(pause -> Math.max(
                        0, CALENDAR.workingMinutesBetween(pause.from().isAfter(DUE) ? pause.from() : DUE, pause.to())))
                .sum();
        long late = Math.max(0, CALENDAR.workingMinutesBetween(DUE, end)) - stopped;
        assertThat(spans.stream().mapToLong(Holding::lateMinutes).sum()).isEqualTo(late);
        assertThat(Attribution.of(spans).stream()
                        .mapToLong(Attribution::lateMinutes)
                        .sum())
                .isEqualTo(late);
        assertThat(HandOver.of(spans).stream().mapToLong(HandOver::lateMinutes).sum())
                .isEqualTo(late);
        assertThat(HandOver.of(spans).stream()
                        .mapToLong(HandOver::workingMinutes)
                        .sum())
                .isEqualTo(CALENDAR.workingMinutesBetween(RECEIVED, end));
    }

    @Example
    void fromPoolToOfficialOfTheSameUnitIsOneHandOver() {
        var spans = spans(
                at("2022-11-07T09:00"),
                List.of(),
                change("2022-11-01T09:00", "1", Kind.OPENED, null),
                change("2022-11-02T10:00", "1", Kind.ASSIGNED, "chuyenvien"),
                change("2022-11-03T10:00", "1", Kind.CLOSED, null),
                change("2022-11-03T10:00", "2", Kind.OPENED, null));
        assertThat(HandOver.of(spans)).extracting(HandOver::task).containsExactly("Việc 1", "Việc 2");
    }

    @Example
    void aStepThatWasOverWithinAMinuteIsAHandOverBeforeWhatLasted() {
        var tenure = new Tenure(
                CALENDAR,
                List.of(
                        change("2022-11-01T09:00:10", "1", Kind.OPENED, null),
                        change("2022-11-01T09:00:20", "1", Kind.ASSIGNED, "truongphong"),
                        change("2022-11-01T09:00:30", "1", Kind.CLOSED, "truongphong"),
                        change("2022-11-01T09:00:30", "2", Kind.OPENED, "chuyenvien"),
                        change("2022-11-01T10:00:30", "2", Kind.CLOSED, "chuyenvien")),
                Map.of(),
                List.of(),
                DUE);
        Instant end = at("2022-11-01T10:00:40");
        var brief = tenure.brief(RECEIVED, end);
        assertThat(brief).singleElement().satisfies(span -> {
            assertThat(span.task()).isEqualTo("Việc 1");
            assertThat(span.who()).isEqualTo("truongphong");
            assertThat(span.workingMinutes()).isZero();
        });
        assertThat(HandOver.of(tenure.spans(RECEIVED, end), brief))
                .filteredOn(next -> !next.task().isEmpty())
                .extracting(HandOver::task, HandOver::isBrief)
                .containsExactly(tuple("Việc 1", true), tuple("Việc 2", false));
    }

    /** Up to four pauses in order. */
    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Arbitraries.integers()
                .between(0, 3 * 24 * 60)
                .list()
                .ofMaxSize(8)
                .map(waits -> {
                    List<Pause> pauses = new ArrayList<>();
                    Instant at = RECEIVED;
                    for (int index = 0; index + 1 < waits.size(); index += 2) {
                        Instant from = at.plus(waits.get(index), ChronoUnit.MINUTES);
                        at = from.plus(waits.get(index + 1), ChronoUnit.MINUTES);
                        pauses.add(new Pause(from, at));
                    }
                    return pauses;
                });
    }

    @Provide
    Arbitrary<List<HoldingChange>> lives() {
        Arbitrary<Integer> wait = Arbitraries.integers().between(0, 24 * 60);
        Arbitrary<Kind> kind = Arbitraries.of(Kind.class);
        Arbitrary<String> task = Arbitraries.of("1", "2", "3");
        Arbitrary<String> official = Arbitraries.of("chuyenvien", "truongphong").injectNull(0.3);
        return Combinators.combine(wait, kind, task, official)
                .as((minutes, change, id, who) -> new HoldingChange(
                        Instant.EPOCH.plus(minutes, ChronoUnit.MINUTES), id, id, id, change, "tckh", who))
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .map(TenureTest::inOrder);
    }

    private static List<HoldingChange> inOrder(List<HoldingChange> changes) {
        List<HoldingChange> life = new ArrayList<>();
        Instant at = RECEIVED;
        for (HoldingChange change : changes) {
            at = at.plusSeconds(change.at().getEpochSecond());
            life.add(new HoldingChange(
                    at,
                    change.task(),
                    change.taskName(),
                    change.step(),
                    change.kind(),
                    change.unit(),
                    change.official()));
        }
        return life;
    }

    private static List<Holding> spans(Instant end, List<Pause> pauses, HoldingChange... changes) {
        return new Tenure(CALENDAR, List.of(changes), Map.of(), stops(pauses), DUE).spans(RECEIVED, end);
    }

    private static List<Stop> stops(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> stop(pause, PauseReason.SUPPLEMENT, Awaited.CITIZEN))
                .toList();
    }

    private static Stop stop(Pause pause, PauseReason reason, Awaited awaited) {
        return new Stop(pause.from(), pause.to(), reason, awaited);
    }

    private static HoldingChange change(String at, String task, Kind kind, @Nullable String official) {
        return new HoldingChange(at(at), task, "Việc " + task, "step" + task, kind, "tckh", official);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }
}
