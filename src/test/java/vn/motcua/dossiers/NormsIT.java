package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.cooperation.Trial;
import vn.motcua.deadlines.OtherCalendars;
import vn.motcua.engine.Home;
import vn.motcua.engine.StepBegin;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/** A step is due in the working time of the agency that has it. */
@MotCuaIT
class NormsIT {
    private static final String PARTNER = "kon-tum-tai-nguyen";

    @Autowired
    private Home home;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Organisation organisation;

    @Autowired
    private StepBegin begin;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Trial trial;

    @Autowired
    private Clock clock;

    @Test
    void theClosureOfAnAgencyMovesItsOwnStepsAndNoOthers() {
        Dossier dossier = dossiers.get(trial.in("survey"));
        WorkingCalendar general = Calendars.shipped().general();
        LocalDate closed = general.nextWorkingDay(general.dateOf(clock.instant()));
        Norms norms = new Norms(home, catalogue, OtherCalendars.closedOn(closed, PARTNER), organisation, begin);
        Instant open = norms.due(dossier, "survey");
        assertThat(due(norms, dossier, PARTNER)).isEqualTo(general.plus(open, 480));
        assertThat(due(norms, dossier, dossier.settlingUnit())).isEqualTo(open);
        assertThat(due(norms, dossier, "khong-co")).isEqualTo(open);
    }

    private Object due(Norms norms, Dossier dossier, String unit) {
        return Objects.requireNonNull(begin.in(unit, () -> norms.due(dossier, "survey")));
    }
}
