package vn.motcua.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Handoff.Event;
import vn.motcua.cooperation.Handoff.Kind;
import vn.motcua.procedures.Cooperation.Waiting;

/** The rows of {@code handoff} and {@code handoff_event}; both only grow. */
@Component
class HandoffTable {
    private final JdbcClient jdbc;

    HandoffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Handoff handoff) {
        jdbc.sql(
                        """
                        insert into handoff (id, dossier, step, from_unit, to_unit, content, sent_at, sent_by, accept_by,
                                             window_minutes, norm_minutes, waiting, article)
                        values (:id, :dossier, :step, :from, :to, :content, :at, :by, :acceptBy, :window, :norm, :waiting, :article)
                        """)
                .param("id", handoff.id())
                .param("dossier", handoff.dossier())
                .param("step", handoff.step())
                .param("from", handoff.fromUnit())
                .param("to", handoff.toUnit())
                .param("content", handoff.content())
                .param("at", at(handoff.sentAt()))
                .param("by", handoff.sentBy())
                .param("acceptBy", at(handoff.acceptBy()))
                .param("window", handoff.windowMinutes())
                .param("norm", handoff.normMinutes())
                .param("waiting", handoff.waiting().name().toLowerCase(Locale.ROOT))
                .param("article", handoff.article())
                .update();
    }

    void insert(UUID handoff, Event event) {
        Instant due = event.dueAt();
        jdbc.sql("insert into handoff_event (handoff, kind, at, noted_at, by, note, due_at, result_number)"
                        + " values (:handoff, :kind, :at, :noted, :by, :note, :due, :result)")
                .param("handoff", handoff)
                .param("kind", event.kind().wire())
                .param("at", at(event.at()))
                .param("noted", at(event.notedAt()))
                .param("by", event.by())
                .param("note", event.note())
                .param("due", due == null ? null : at(due))
                .param("result", event.resultNumber())
                .update();
    }

    /** Of this dossier, oldest first. */
    List<Handoff> of(String dossier) {
        Map<UUID, List<Event>> events = new HashMap<>();
        jdbc.sql("select e.* from handoff_event e join handoff h on h.id = e.handoff where h.dossier = ? order by e.id")
                .param(dossier)
                .query((row, number) -> events.computeIfAbsent(
                                row.getObject("handoff", UUID.class), id -> new ArrayList<>())
                        .add(event(row)))
                .list();
        return jdbc.sql("select * from handoff where dossier = ? order by sent_at, id")
                .param(dossier)
                .query((row, number) -> handoff(row, events))
                .list();
    }

    private static Handoff handoff(ResultSet row, Map<UUID, List<Event>> events) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Handoff(
                id,
                row.getString("dossier"),
                row.getString("step"),
                row.getString("step"),
                row.getString("from_unit"),
                row.getString("to_unit"),
                row.getString("content"),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                instant(row, "accept_by"),
                row.getLong("window_minutes"),
                row.getLong("norm_minutes"),
                Waiting.valueOf(row.getString("waiting").toUpperCase(Locale.ROOT)),
                row.getString("article"),
                List.copyOf(events.getOrDefault(id, List.of())));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                instant(row, "at"),
                instant(row, "noted_at"),
                row.getString("by"),
                row.getString("note"),
                optional(row, "due_at"),
                row.getString("result_number"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
