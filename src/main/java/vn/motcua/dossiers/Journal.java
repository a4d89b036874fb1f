package vn.motcua.dossiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;

/** What happened to a dossier, line by line; append-only. Names no citizen. */
@Component
public class Journal {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Actors actors;
    private final Clock clock;

    Journal(JdbcClient jdbc, ObjectMapper json, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.clock = clock;
    }

    /** Notes a fact in the caller's transaction, with the present instant and the present actor. */
    public void note(String dossier, String kind, String text, Map<String, ? extends @Nullable Object> data) {
        jdbc.sql("insert into journal (dossier, at, actor, kind, text, data)"
                        + " values (:dossier, :at, :actor, :kind, :text, cast(:data as jsonb))")
                .param("dossier", dossier)
                .param("at", SubmissionTable.at(clock.instant()))
                .param("actor", actors.current())
                .param("kind", kind)
                .param("text", text)
                .param("data", write(data))
                .update();
    }

    /** As {@link #note(String, String, String, Map)}, without data. */
    public void note(String dossier, String kind, String text) {
        note(dossier, kind, text, Map.of());
    }

    /** The journal of a dossier, oldest first. */
    public List<JournalLine> of(String dossier) {
        return jdbc.sql("select at, actor, kind, text from journal where dossier = :dossier order by id")
                .param("dossier", dossier)
                .query((row, number) -> new JournalLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("kind"),
                        row.getString("text")))
                .list();
    }

    private String write(Map<String, ?> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Journal data cannot be written as JSON", e);
        }
    }
}
