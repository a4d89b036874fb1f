package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Catalogue;

/**
 * Supplements asked for in appraisal: once (NĐ 61/2018 Đ.11.2c) and within three working days of receipt (Đ.19.4), or
 * as the procedure's own law says; both values stand in the procedure's configuration.
 */
@Component
public class Supplements {
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Supplements(
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            Journal journal,
            JdbcClient jdbc,
            Actors actors,
            Clock clock) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.journal = journal;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Notes that a supplement is asked for.
     *
     * @throws Refusal {@code supplement-already-asked}, {@code supplement-too-late}
     */
    public void request(String code) {
        var dossier = dossiers.lock(code);
        var procedure = catalogue.version(dossier.procedure(), dossier.procedureVersion());
        var now = clock.instant();
        if (asked(code) >= procedure.supplementsAllowed()) {
            throw Refusal.invalid(
                    "supplement-already-asked",
                    "Hồ sơ này đã được yêu cầu bổ sung; chỉ được yêu cầu bổ sung một lần (NĐ 61/2018 Đ.11.2c).");
        }
        var latest = calendars
                .of(dossier.agency())
                .plusWorkingDays(dossier.receivedAt(), procedure.supplementWithinWorkingDays());
        if (now.isAfter(latest)) {
            throw Refusal.invalid(
                    "supplement-too-late",
                    "Đã quá %d ngày làm việc kể từ ngày tiếp nhận, không được yêu cầu bổ sung nữa (NĐ 61/2018 Đ.19.4)."
                            .formatted(procedure.supplementWithinWorkingDays()));
        }
        jdbc.sql("insert into supplement_request (dossier, at, official) values (:dossier, :at, :official)")
                .param("dossier", code)
                .param("at", SubmissionTable.at(now))
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
