package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/** Supplements asked for in appraisal: by whom, how often and until when, says {@link WaitPolicy}. */
@Component
public class Supplements {
    private static final String REASON = "supplement";

    private final Dossiers dossiers;
    private final WaitPolicy policy;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Supplements(Dossiers dossiers, WaitPolicy policy, Journal journal, JdbcClient jdbc, Actors actors, Clock clock) {
        this.dossiers = dossiers;
        this.policy = policy;
        this.journal = journal;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Notes that a supplement is asked for.
     *
     * @throws Refusal {@code supplement-already-asked}, {@code supplement-too-late}, {@code wait-not-by-this-role}
     */
    public void request(String code) {
        var dossier = dossiers.lock(code);
        policy.check(dossier, REASON, asked(code));
        jdbc.sql("insert into supplement_request (dossier, at, official) values (:dossier, :at, :official)")
                .param("dossier", code)
                .param("at", SubmissionTable.at(clock.instant()))
                .param("official", actors.current())
                .update();
        journal.note(code, "supplement-requested", "Yêu cầu bổ sung, hoàn thiện hồ sơ");
    }

    private int asked(String code) {
        return jdbc.sql("select count(*) from supplement_request where dossier = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }
}
