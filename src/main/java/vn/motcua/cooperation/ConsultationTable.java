package vn.motcua.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultation.Answer;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Consultation.Position;
import vn.motcua.procedures.Cooperation.Silence;

/** The rows of {@code consultation}, of those asked, and of their answers; all only grow. */
@Component
class ConsultationTable {
    private final JdbcClient jdbc;

    ConsultationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Consultation consultation) {
        jdbc.sql(
                        """
                        insert into consultation (id, dossier, step, name, content, asked_at, asked_by, silence, article)
                        values (:id, :dossier, :step, :name, :content, :at, :by, :silence, :article)
                        """)
                .param("id", consultation.id())
                .param("dossier", consultation.dossier())
                .param("step", consultation.step())
                .param("name", consultation.name())
                .param("content", consultation.content())
                .param("at", HandoffTable.at(consultation.askedAt()))
                .param("by", consultation.askedBy())
                .param("silence", consultation.silence().name().toLowerCase(Locale.ROOT))
                .param("article", consultation.article())
                .update();
        consultation.asked().forEach(asked -> insert(consultation.id(), asked));
    }

    private void insert(UUID consultation, Asked asked) {
        jdbc.sql("insert into consultation_asked (consultation, no, unit, official, due_at) values (?, ?, ?, ?, ?)")
                .params(consultation, asked.no(), asked.unit(), asked.official(), HandoffTable.at(asked.dueAt()))
                .update();
    }

    /** False, and nothing written, when there is an answer already. */
    boolean answer(UUID consultation, int no, Answer answer) {
        return jdbc.sql(
                                """
                                insert into consultation_answer (consultation, no, position, text, at, noted_at, by)
                                values (:consultation, :no, :position, :text, :at, :noted, :by)
                                on conflict do nothing
                                """)
                        .param("consultation", consultation)
                        .param("no", no)
                        .param("position", answer.position().wire())
                        .param("text", answer.text())
                        .param("at", HandoffTable.at(answer.at()))
                        .param("noted", HandoffTable.at(answer.notedAt()))
                        .param("by", answer.by())
                        .update()
                == 1;
    }

    /** Of this dossier, oldest first. */
    List<Consultation> of(String dossier) {
        Map<UUID, List<Asked>> asked = new HashMap<>();
        jdbc.sql(
                        """
                        select q.consultation, q.no, q.unit, q.official, q.due_at, a.position, a.text, a.at, a.noted_at, a.by
                        from consultation_asked q join consultation c on c.id = q.consultation
                        left join consultation_answer a on a.consultation = q.consultation and a.no = q.no
                        where c.dossier = ? order by q.no
                        """)
                .param(dossier)
                .query((row, number) -> asked.computeIfAbsent(
                                row.getObject("consultation", UUID.class), id -> new ArrayList<>())
                        .add(asked(row)))
                .list();
        return jdbc.sql("select * from consultation where dossier = ? order by asked_at, id")
                .param(dossier)
                .query((row, number) -> consultation(row, asked))
                .list();
    }

    private static Consultation consultation(ResultSet row, Map<UUID, List<Asked>> asked) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Consultation(
                id,
                row.getString("dossier"),
                row.getString("step"),
                row.getString("name"),
                row.getString("content"),
                HandoffTable.instant(row, "asked_at"),
                row.getString("asked_by"),
                Silence.valueOf(row.getString("silence").toUpperCase(Locale.ROOT)),
                row.getString("article"),
                List.copyOf(asked.getOrDefault(id, List.of())));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getInt("no"),
                row.getString("unit"),
                row.getString("official"),
                HandoffTable.instant(row, "due_at"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        if (row.getString("position") == null) {
            return null;
        }
        Instant at = HandoffTable.instant(row, "at");
        return new Answer(
                Position.of(row.getString("position")),
                row.getString("text"),
                at,
                HandoffTable.instant(row, "noted_at"),
                row.getString("by"));
    }
}
