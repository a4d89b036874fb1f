package vn.motcua.designs;

import java.time.Clock;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Waits;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submissions;
import vn.motcua.dossiers.Withdrawals;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Passage;
import vn.motcua.engine.Processes;
import vn.motcua.engine.SecondTry;
import vn.motcua.engine.Tasks;
import vn.motcua.letters.Letters;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/** Sets the stage for scenarios: the whole application, with this or that time and post. */
@Component
public record Stages(
        Submissions submissions,
        Papers papers,
        Dossiers dossiers,
        Withdrawals withdrawals,
        SecondTry secondTry,
        Deadlines deadlines,
        Waits waits,
        Letters letters,
        Catalogue catalogue,
        Organisation organisation,
        Tasks tasks,
        Processes processes,
        Actors actors,
        Calendars calendars,
        Clock clock,
        JdbcClient jdbc) {
    public Stage with(Passage passage, ToIntFunction<String> post) {
        return new Stage(
                submissions,
                papers,
                dossiers,
                withdrawals,
                secondTry,
                deadlines,
                waits,
                letters,
                catalogue,
                organisation,
                tasks,
                processes,
                actors,
                calendars,
                clock,
                jdbc,
                passage,
                post);
    }
}
