package vn.motcua.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Attribution;
import vn.motcua.accountability.Escalation;
import vn.motcua.accountability.Escalations;
import vn.motcua.accountability.Holding;
import vn.motcua.accountability.Holdings;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.desk.Visible;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Partners;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

/** Ordinary tasks in the unit of another agency: who may do and read them, whose the minutes are, who hears of lateness. */
@MotCuaIT
class TasksAtPartnerIT {
    private static final String PARTNER = "kon-tum-tai-nguyen";

    @Autowired
    private Trial trial;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Partners partners;

    @Autowired
    private Visible visible;

    @Autowired
    private Actors actors;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @BeforeEach
    void beginAMorning() {
        WorkingCalendar calendar = calendars.general();
        time.advanceTo(
                calendar.plus(calendar.startOfDay(calendar.nextWorkingDay(calendar.dateOf(clock.instant()))), 60));
    }

    @Test
    void thePartnerReadsTheDossierAndAddsPapersFromItsFirstTaskOn() {
        assertThat(sees("tnmt.chuyenvien", trial.in("taxDuty"))).isFalse();

        String dossier = trial.in("survey");
        assertThat(sees("tnmt.chuyenvien", dossier)).isTrue();
        assertThat(sees("xaydung.chuyenvien", dossier)).isFalse();
        assertThat(dossiers.get(dossier).partners()).containsExactly(PARTNER);
    }

    @Test
    void theTaskIsForTheRoleAndTheHeadsOfThatUnitAndDueByItsOwnNorm() {
        String dossier = trial.in("survey");
        OpenTask task = trial.open(dossier, "task_survey").get(0);
        assertThat(task.candidateGroups())
                .containsExactlyInAnyOrder(
                        PARTNER + ".specialist",
                        PARTNER + ".unit-head",
                        PARTNER + ".agency-head",
                        PARTNER + ".chairman");
        assertThat(task.dueAt()).isEqualTo(calendars.general().plus(clock.instant(), 960));
    }

    @Test
    void itsMinutesAreThePartnersThoughOneOfItsOfficialsHoldsThem() {
        String dossier = trial.in("survey");
        wait(200);
        trial.does("tnmt.chuyenvien", dossier, "task_survey", Map.of());
        wait(30);
        trial.does("tnmt.giamdoc", dossier, "task_checkSurvey", Map.of());

        assertThat(holdings.attribution(dossier))
                .extracting(Attribution::kind, Attribution::who, Attribution::workingMinutes)
                .contains(tuple(Holding.Kind.AGENCY, PARTNER, 230L));
    }

    @Test
    void itsLatenessGoesToItsOwnHeadAndThatOfTheHeadToWhoIsAbove() {
        String dossier = trial.in("survey");
        wait(970);
        assertThat(late(dossier)).containsExactly(PARTNER + ".unit-head");

        trial.does("tnmt.chuyenvien", dossier, "task_survey", Map.of());
        wait(250);
        assertThat(late(dossier)).containsExactly(PARTNER + ".unit-head", "office");
    }

    @Test
    void anUnknownStepOrRoleIsRefused() {
        var dossier = dossiers.get(trial.in("survey"));
        assertThatThrownBy(() -> partners.playing(dossier, "nowhere", "specialist"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cooperation-unknown"));
        assertThatThrownBy(() -> partners.playing(dossier, "surveyors", "chairman"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("role-not-at-partner"));
        assertThat(partners.playing(dossier, "surveyors", "agency-head")).isEqualTo(PARTNER);
        assertThat(partners.playing(dossier, "surveyors", "clerk")).isEqualTo("kon-tum-ttpvhcc");
    }

    private List<String> late(String dossier) {
        return escalations.of(dossier).stream()
                .filter(each -> each.rung().equals("task-overdue"))
                .map(Escalation::recipient)
                .toList();
    }

    private boolean sees(String official, String dossier) {
        return actors.as(official, () -> visible.maySeePapers(dossiers.get(dossier)));
    }

    private void wait(int minutes) {
        time.advanceTo(calendars.general().plus(clock.instant(), minutes));
    }
}
