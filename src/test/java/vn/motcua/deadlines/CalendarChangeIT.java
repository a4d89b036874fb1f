package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.engine.TestClock;

/** Calendar changes on the real database: as on a node that starts with changed files. */
@MotCuaIT
class CalendarChangeIT {
    private static final String OFFICE = "vanphong";
    private static final String DECISION = "1234/QĐ-UBND";

    @Autowired
    private Watched watched;

    @Autowired
    private OtherNode otherNode;

    @Autowired
    private Interrupted interrupted;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Journal journal;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void goOn() {
        interrupted.never();
    }

    @Test
    void aChangedFileMovesNoOpenDossierByItself() {
        Dossier dossier = watched.accept();
        Deadline before = deadlines.of(dossier.code());
        CalendarChanges changes = startedWith(closedBefore(before));
        assertThat(deadlines.of(dossier.code())).isEqualTo(before);
        assertThat(watched.timers(dossier.code())).containsExactly(supervision.nextAt(dossier.code()));
        assertThat(changes.standing(OFFICE).isPending()).isTrue();
        assertThat(changes.pending())
                .hasValueSatisfying(said -> assertThat(said).contains("/lich/thay-doi"));
    }

    @Test
    void theStandingNamesTheDayThatDiffers() {
        Deadline before = deadlines.of(watched.accept().code());
        LocalDate day = dayOf(before.dueAt());
        var standing = startedWith(OtherCalendars.closedOn(day)).standing(OFFICE);
        assertThat(standing.others())
                .filteredOn(other -> other.version().equals(Calendars.shipped().version()))
                .singleElement()
                .satisfies(other -> assertThat(other.changes())
                        .contains(
                                new DayChange(day, "", "làm việc 07:00–11:00 và 13:00–17:00", "nghỉ: Nghỉ tránh bão")));
    }

    @Test
    void aClosureInTheMiddleMovesExactlyTheDossiersThatItConcernsOnce() {
        String earlier = watched.accept().code();
        Instant earlierDue = deadlines.of(earlier).dueAt();
        time.jumpTo(watched.calendar().plusWorkingDays(earlierDue, 2));
        String moved = watched.accept().code();
        String answered = finished().code();
        Instant due = deadlines.of(moved).dueAt();
        Instant answeredDue = deadlines.of(answered).dueAt();

        CalendarChanges changes = startedWith(OtherCalendars.closedOn(dayOf(due)));
        String version = changes.standing(OFFICE).newest();
        CalendarPreview preview = changes.preview(version, OFFICE);
        assertThat(preview.moved())
                .extracting(CalendarPreview.Line::dossier)
                .contains(moved)
                .doesNotContain(earlier, answered);
        CalendarProgress end = changes.apply(version, DECISION, OFFICE);
        changes.apply(version, DECISION, OFFICE);

        assertThat(end.finishedAt()).isNotNull();
        assertThat(end.moved()).isEqualTo(preview.moved().size());
        Instant newDue = deadlines.of(moved).dueAt();
        assertThat(newDue).isEqualTo(watched.calendar().plusWorkingDays(due, 1));
        assertThat(preview.moved()).contains(new CalendarPreview.Line(moved, due, newDue, false));
        assertThat(watched.timers(moved)).containsExactly(supervision.nextAt(moved));
        assertThat(deadlines.of(earlier).dueAt()).isEqualTo(earlierDue);
        assertThat(deadlines.of(answered).dueAt()).isEqualTo(answeredDue);
        assertThat(journal.of(moved))
                .filteredOn(line -> line.kind().equals("calendar-changed"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(OFFICE);
                    assertThat(line.text()).contains(Wording.moment(due), Wording.moment(newDue), DECISION);
                });
        assertThat(journal.of(earlier)).extracting(JournalLine::kind).doesNotContain("calendar-changed");
        assertThat(mails(moved)).singleElement().asString().contains(DECISION, "Ngày hẹn trước đây", "Ngày hẹn mới");
        assertThat(mails(earlier)).isEmpty();
        assertThat(mails(answered)).isEmpty();
        assertThat(changes.preview(version, OFFICE).moved()).isEmpty();
    }

    @Test
    void theDueDatesOfOpenTasksAreCountedAgainFromWhenTheyWereOpened() {
        String code = watched.accept().code();
        Instant due =
                Objects.requireNonNull(watched.open(code, "task_assign").get(0).dueAt());
        // As the former calendar would have had it, with a day off that the files no longer know.
        String task = watched.open(code, "task_assign").get(0).id();
        tasks.redue(task, watched.calendar().plusWorkingDays(due, 1));
        time.jumpTo(clock.instant().plusSeconds(3600));
        apply(OtherCalendars.closedOn(dayOf(deadlines.of(code).dueAt())));
        assertThat(watched.open(code, "task_assign").get(0).dueAt()).isEqualTo(due);
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
    }

    @Test
    void theExplanationNamesTheDecision() {
        String code = watched.accept().code();
        Instant due = deadlines.of(code).dueAt();
        apply(OtherCalendars.closedOn(dayOf(due)));
        assertThat(deadlines.of(code).explanation())
                .anySatisfy(line -> assertThat(line).contains("văn bản số " + DECISION))
                .contains("Ngày hẹn trước thay đổi: " + Wording.moment(due) + ".");
    }

    @Test
    void anInterruptedApplicationIsContinuedAndDoesNoDossierTwice() {
        List<String> codes = List.of(
                watched.accept().code(),
                watched.accept().code(),
                watched.accept().code());
        CalendarChanges changes = startedWith(closedBefore(deadlines.of(codes.get(0))));
        String version = changes.standing(OFFICE).newest();
        int all = changes.preview(version, OFFICE).moved().size();
        interrupted.killedAfter(1);
        assertThatThrownBy(() -> changes.apply(version, DECISION, OFFICE)).isInstanceOf(Interrupted.Killed.class);

        assertThat(changes.standing(OFFICE).latest()).hasValueSatisfying(running -> {
            assertThat(running.finishedAt()).isNull();
            assertThat(running.moved()).isEqualTo(1);
        });
        assertThat(changesIn(codes)).isLessThanOrEqualTo(1);
        assertThatThrownBy(() -> changes.apply(version, "9/QĐ-UBND", OFFICE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("decision-other"));

        interrupted.never();
        CalendarProgress end = changes.apply(version, DECISION, OFFICE);
        assertThat(end.finishedAt()).isNotNull();
        assertThat(end.moved()).isEqualTo(all);
        assertThat(end.done()).isEqualTo(end.total());
        for (String code : codes) {
            assertThat(deadlines.entries(code))
                    .extracting(LedgerEntry::kind)
                    .containsExactly(Kind.STARTED, Kind.CALENDAR_CHANGED);
            assertThat(journal.of(code)).extracting(JournalLine::kind).containsOnlyOnce("calendar-changed");
            assertThat(mails(code)).hasSize(1);
            assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        }
    }

    @Test
    void aDossierThatFailsHoldsUpNoOtherAndIsDoneWhenTheApplicationIsContinued() {
        List<String> codes = List.of(watched.accept().code(), watched.accept().code());
        CalendarChanges changes = startedWith(closedBefore(deadlines.of(codes.get(0))));
        String version = changes.standing(OFFICE).newest();
        interrupted.failsAfter(0);
        CalendarProgress first = changes.apply(version, DECISION, OFFICE);
        assertThat(first.finishedAt()).isNull();
        assertThat(first.done()).isEqualTo(first.total() - 1);
        CalendarProgress second = changes.apply(version, DECISION, OFFICE);
        assertThat(second.finishedAt()).isNotNull();
        assertThat(second.done()).isEqualTo(second.total());
        assertThat(changesIn(codes)).isEqualTo(2);
    }

    @Test
    void whatWasPausedAfterTheChangeCountsWithTheNewCalendar() {
        String code = watched.accept().code();
        Instant due = deadlines.of(code).dueAt();
        LocalDate nextDay = watched.calendar().nextWorkingDay(dayOf(due));
        apply(OtherCalendars.closedOn(nextDay));
        assertThat(deadlines.of(code).dueAt()).isEqualTo(due);
        assertThat(mails(code)).isEmpty();
        Instant opening = watched.calendar().startOfDay(watched.calendar().nextWorkingDay(dayOf(clock.instant())));
        time.jumpTo(opening);
        watched.waits(code, "verification");
        time.jumpTo(watched.calendar().plus(opening, 480));
        watched.goesOn(code);
        assertThat(deadlines.of(code).dueAt()).isAfter(watched.calendar().closeOfDay(nextDay));
    }

    @Test
    void aDossierThatWasRestartedMeanwhileCountsWithTheFilesOfThatDay() {
        String code = watched.accept().code();
        watched.waits(code, "supplement");
        watched.supplied(code);
        assertThat(deadlines.calendar(code).version())
                .isEqualTo(Calendars.shipped().version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiepnhan", "chuyenvien", "truongphong", "nobody"})
    void onlyOfficeAndAdministratorsForeseeAndApply(String official) {
        CalendarChanges changes = startedWith(Calendars.shipped());
        String version = changes.standing("quantri").newest();
        assertThatThrownBy(() -> changes.preview(version, official)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> changes.apply(version, DECISION, official))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("provincial-office-only"));
    }

    @Test
    void aChangeNeedsTheNumberOfItsDecisionAndTheFilesOfToday() {
        CalendarChanges changes = startedWith(Calendars.shipped());
        String version = changes.standing(OFFICE).newest();
        assertThatThrownBy(() -> changes.apply(version, "  ", OFFICE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).containsKey("decision"));
        assertThatThrownBy(() -> changes.apply("0123456789ab", DECISION, OFFICE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar-version-not-newest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update calendar_version set content = '{}'",
                "delete from calendar_version",
                "update calendar_change_dossier set outcome = 'kept'"
            })
    void whatWasCountedWithIsNeverRewritten(String tampering) {
        assertThatThrownBy(() -> jdbc.sql(tampering).update()).isInstanceOf(DataAccessException.class);
    }

    /** A day off on the day before the due date, which lies between receipt and due date. */
    private Calendars closedBefore(Deadline deadline) {
        return OtherCalendars.closedOn(dayOf(deadline.dueAt()));
    }

    private void apply(Calendars files) {
        CalendarChanges changes = startedWith(files);
        changes.apply(changes.standing(OFFICE).newest(), DECISION, OFFICE);
    }

    private CalendarChanges startedWith(Calendars files) {
        return otherNode.startedWith(files);
    }

    private Dossier finished() {
        Dossier dossier = watched.accept();
        watched.finish(dossier);
        return dossier;
    }

    private LocalDate dayOf(Instant instant) {
        return watched.calendar().dateOf(instant);
    }

    private long changesIn(List<String> codes) {
        return codes.stream()
                .flatMap(code -> deadlines.entries(code).stream())
                .filter(entry -> entry.kind() == Kind.CALENDAR_CHANGED)
                .count();
    }

    private List<String> mails(String dossier) {
        return jdbc.sql("select body from outbox where dossier = ? and kind = 'appointment-moved'")
                .param(dossier)
                .query(String.class)
                .list();
    }
}
