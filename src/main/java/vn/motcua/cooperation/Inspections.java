package vn.motcua.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.cooperation.Inspection.Found;
import vn.motcua.cooperation.Inspection.Result;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/** Field inspections of dossiers; each is planned once and recorded once. */
@Component
public class Inspections {
    private final Fields fields;
    private final Dossiers dossiers;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Inspections(Fields fields, Dossiers dossiers, Journal journal, JdbcClient jdbc, Actors actors, Clock clock) {
        this.fields = fields;
        this.dossiers = dossiers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Plans what the form just handed in says: {@code inspectionDay}, {@code inspectionPlace}, {@code inspectionMembers},
     * {@code applicantAttends}.
     *
     * @return its id
     * @throws Refusal {@code inspection-in-the-past}
     */
    public String plan(String dossier) {
        dossiers.lock(dossier);
        LocalDate day = fields.day("inspectionDay", "Ghi ngày kiểm tra.");
        if (day.isBefore(LocalDate.now(clock))) {
            throw Fields.refused("inspection-in-the-past", "inspectionDay", "Ngày kiểm tra đã qua.");
        }
        UUID id = UUID.randomUUID();
        String place = fields.text("inspectionPlace", "Ghi địa điểm kiểm tra.");
        jdbc.sql("insert into inspection (id, dossier, on_day, place, members, applicant_attends, at, by)"
                        + " values (:id, :dossier, :day, :place, :members, :attends, :at, :by)")
                .param("id", id)
                .param("dossier", dossier)
                .param("day", day)
                .param("place", place)
                .param("members", fields.text("inspectionMembers", "Ghi thành phần đoàn kiểm tra."))
                .param(
                        "attends",
                        fields.text("applicantAttends", "Chọn có hoặc không.").equals("yes"))
                .param("at", HandoffTable.at(clock.instant()))
                .param("by", actors.current())
                .update();
        journal.note(
                dossier,
                "inspection-planned",
                "Kiểm tra thực địa " + Wording.day(day) + ", " + place,
                Map.of("inspection", id.toString()));
        return id.toString();
    }

    /** Records what the form just handed in says was found: {@code inspectionResult}, {@code inspectionFindings}. */
    public void record(String dossier, String id) {
        dossiers.lock(dossier);
        Result result = result(fields.text("inspectionResult", "Chọn kết quả kiểm tra."));
        String findings = fields.text("inspectionFindings", "Ghi nội dung biên bản, hoặc lý do hoãn.");
        if (!record(dossier, UUID.fromString(id), result, findings)) {
            throw Refusal.conflict("inspection-recorded", "Lần kiểm tra này đã có biên bản.");
        }
    }

    /** The applicant took the dossier back: what is planned does not take place. */
    void withdrawn(String dossier, String text) {
        of(dossier).stream()
                .filter(each -> each.found() == null)
                .forEach(each -> record(dossier, each.id(), Result.WITHDRAWN, text));
    }

    private boolean record(String dossier, UUID id, Result result, String findings) {
        int added = jdbc.sql("insert into inspection_record (inspection, result, findings, at, by)"
                        + " values (:id, :result, :findings, :at, :by) on conflict do nothing")
                .param("id", id)
                .param("result", result.name().toLowerCase(Locale.ROOT))
                .param("findings", findings)
                .param("at", HandoffTable.at(clock.instant()))
                .param("by", actors.current())
                .update();
        if (added == 1) {
            journal.note(
                    dossier,
                    "inspection-recorded",
                    "Kiểm tra thực địa: " + result.label(),
                    Map.of("inspection", id.toString()));
        }
        return added == 1;
    }

    /** Of this dossier, oldest first. */
    public List<Inspection> of(String dossier) {
        return jdbc.sql(
                        """
                        select i.*, r.result, r.findings, r.at as found_at from inspection i
                        left join inspection_record r on r.inspection = i.id where i.dossier = ? order by i.at, i.id
                        """)
                .param(dossier)
                .query(Inspections::inspection)
                .list();
    }

    private static Inspection inspection(ResultSet row, int number) throws SQLException {
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getString("dossier"),
                row.getObject("on_day", LocalDate.class),
                row.getString("place"),
                row.getString("members"),
                row.getBoolean("applicant_attends"),
                HandoffTable.instant(row, "at"),
                found(row));
    }

    private static @Nullable Found found(ResultSet row) throws SQLException {
        if (row.getString("result") == null) {
            return null;
        }
        Instant at = HandoffTable.instant(row, "found_at");
        return new Found(result(row.getString("result")), row.getString("findings"), at);
    }

    private static Result result(String wire) {
        return Result.valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
