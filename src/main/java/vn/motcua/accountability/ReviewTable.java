package vn.motcua.accountability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Review.Statement;

/** The rows of {@code review} and {@code review_statement}: added and read only. */
@Component
class ReviewTable {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReviewTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nothing happens when this due instant is under review already. */
    void insert(String dossier, Instant dueAt, Instant openedAt, Map<String, Object> facts) {
        jdbc.sql("insert into review (id, dossier, due_at, opened_at, facts)"
                        + " values (?, ?, ?, ?, cast(? as jsonb)) on conflict do nothing")
                .params(
                        UUID.randomUUID(),
                        dossier,
                        dueAt.atOffset(ZoneOffset.UTC),
                        openedAt.atOffset(ZoneOffset.UTC),
                        write(facts))
                .update();
    }

    void insert(UUID review, Statement statement) {
        jdbc.sql("insert into review_statement (review, step, official, at, fields)"
                        + " values (?, ?, ?, ?, cast(? as jsonb))")
                .params(
                        review,
                        statement.step(),
                        statement.official(),
                        statement.at().atOffset(ZoneOffset.UTC),
                        write(statement.fields()))
                .update();
    }

    /** Of this dossier, oldest first. */
    List<Review> of(String dossier) {
        return jdbc.sql("select * from review where dossier = ? order by opened_at")
                .param(dossier)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Review(
                            id,
                            row.getString("dossier"),
                            row.getObject("due_at", OffsetDateTime.class).toInstant(),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            read(row.getString("facts")),
                            statements(id));
                })
                .list();
    }

    private List<Statement> statements(UUID review) {
        return jdbc.sql("select * from review_statement where review = ? order by id")
                .param(review)
                .query((row, number) -> new Statement(
                        row.getString("step"),
                        row.getString("official"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        read(row.getString("fields"))))
                .list();
    }

    private String write(Map<String, Object> value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a review's facts cannot be written as JSON", e);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a review's facts cannot be read", e);
        }
    }
}
