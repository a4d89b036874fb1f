package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.ApologyViolation.Kind;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Episode.SecondPromise;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.TestClock;
import vn.motcua.messages.Outbox;

/** The list of missing apologies, compared with lives played through the real tasks. */
@MotCuaIT
class ApologyInvariantIT {
    @Autowired
    private Watched watched;

    @Autowired
    private ApologyInvariant invariant;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Journal journal;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Test
    void eachMissingStepIsShownWithItsHolderUntilTheLetterIsDelivered() {
        String code = watched.accept().code();
        watched.assign(code);
        assertThat(of(code).violations()).isEmpty();
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 60));

        assertThat(only(code)).satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.NOT_DRAFTED);
            assertThat(found.holder()).startsWith("Phòng Tài chính");
            assertThat(found.workingMinutes()).isEqualTo(60);
        });
        var day = watched.calendar().dateOf(watched.calendar().plusWorkingDays(clock.instant(), 3));
        watched.claims("chuyenvien", code, "task_draftApology");
        assertThat(only(code).holder()).isEqualTo(watched.name("chuyenvien"));
        watched.does("chuyenvien", code, "task_draftApology", Map.of("reason", "Quá tải.", "newDate", day.toString()));
        assertThat(only(code).kind()).isEqualTo(Kind.NOT_APPROVED);
        assertThat(of(code).promises("NONE")).isEqualTo(1);

        watched.does("truongphong", code, "task_approveApology", Map.of("decision", "approve"));
        assertThat(only(code).kind()).isEqualTo(Kind.NOT_ADJUSTED);
        assertThat(only(code).holder()).contains("Trưởng");

        watched.does("truongmotcua", code, "task_adjustAppointment", Map.of("confirm", true));
        time.runDueJobs();
        assertThat(only(code).kind()).isEqualTo(Kind.NOT_DELIVERED);
        assertThat(only(code).holder()).isEqualTo("Đang chờ gửi thư điện tử");
        outbox.sendDue();
        assertThat(only(code).kind()).isEqualTo(Kind.DELIVERED_LATE);
        assertThat(of(code).promises()).containsOnly(Map.entry(SecondPromise.RUNNING, 1L));
    }

    @Test
    void anApologyInTimeIsNoViolationAndItsPromiseIsCountedAsKeptOrBroken() {
        for (var late : List.of(false, true)) {
            Dossier dossier = watched.accept();
            String code = dossier.code();
            watched.assign(code);
            apologise(code);
            time.advanceTo(watched.calendar().plus(deadlines.of(code).originalDueAt(), 30));
            assertThat(of(code).violations()).isEmpty();
            assertThat(of(code).overdue()).isEqualTo(1);
            assertThat(of(code).broken()).isEmpty();
            if (late) {
                time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 30));
                assertThat(of(code).broken()).singleElement().satisfies(broken -> {
                    assertThat(broken.workingMinutes()).isEqualTo(30);
                    assertThat(broken.answeredAt()).isNull();
                    assertThat(broken.holder()).startsWith("Phòng Tài chính");
                });
            }
            watched.finish(dossier);
            assertThat(of(code).broken()).hasSize(late ? 1 : 0);
            assertThat(of(code).violations()).isEmpty();
            assertThat(of(code).promises())
                    .containsOnly(Map.entry(late ? SecondPromise.BROKEN : SecondPromise.KEPT, 1L));
        }
    }

    @Test
    void aLateResultWithoutAnApologyStaysOnTheList() {
        Dossier dossier = watched.accept();
        watched.assign(dossier.code());
        time.advanceTo(watched.calendar().plus(deadlines.of(dossier.code()).dueAt(), 45));
        watched.finish(dossier);
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 2));
        assertThat(only(dossier.code())).satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.NEVER_APOLOGISED);
            assertThat(found.workingMinutes()).isEqualTo(45);
        });
    }

    @Test
    void aResultInTimeIsNoEpisode() {
        Dossier dossier = watched.accept();
        watched.finish(dossier);
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 9));
        assertThat(of(dossier.code()).overdue()).isZero();
    }

    @Test
    void aClockStoppedOnTheLastDayIsShownToTheHeadOfTheUnit() {
        String early = watched.accept().code();
        String last = watched.accept().code();
        watched.waits(early, "verification");
        var due = deadlines.of(last).dueAt();
        time.advanceTo(watched.calendar().minus(due, 90));
        watched.waits(last, "verification");
        assertThat(of(early).latePauses()).isEmpty();
        assertThat(of(last).latePauses()).singleElement().satisfies(pause -> {
            assertThat(pause.actor()).isEqualTo("chuyenvien");
            assertThat(pause.dueAt()).isEqualTo(due);
            assertThat(pause.reason()).contains("xác minh");
        });
        assertThat(journal.of(last)).extracting(JournalLine::kind).containsOnlyOnce("late-pause");
        assertThat(journal.of(early)).extracting(JournalLine::kind).doesNotContain("late-pause");
    }

    private void apologise(String code) {
        var calendar = watched.calendar();
        var due = deadlines.of(code).dueAt();
        time.advanceTo(calendar.startOfLastWorkingDayBefore(calendar.dateOf(due)));
        var day = calendar.dateOf(calendar.plusWorkingDays(due, 2));
        watched.does("chuyenvien", code, "task_draftApology", Map.of("reason", "Quá tải.", "newDate", day.toString()));
        watched.does("truongphong", code, "task_approveApology", Map.of("decision", "approve"));
        watched.does("truongmotcua", code, "task_adjustAppointment", Map.of("confirm", true));
        time.runDueJobs();
        outbox.sendDue();
    }

    private ApologyViolation only(String code) {
        List<ApologyViolation> found = of(code).violations();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private ApologyInvariant.Findings of(String code) {
        return invariant.check(dossier -> dossier.code().equals(code));
    }
}
