package vn.motcua.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code letter} and the counters of their numbers. */
@Component
class Register {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Register(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of this agency, kind and year. The counter's row stays locked until the transaction ends. */
    int next(String agency, LetterKind kind, int year) {
        return jdbc.sql(
                        """
                        insert into letter_number (agency, kind, year, last) values (:agency, :kind, :year, 1)
                        on conflict (agency, kind, year) do update set last = letter_number.last + 1
                        returning last
                        """)
                .param("agency", agency)
                .param("kind", kind.wire())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void draft(Letter letter) {
        jdbc.sql(
                        """
                        insert into letter (id, kind, form, title, dossier, submission, agency, state, wording, created_at, created_by)
                        values (:id, :kind, :form, :title, :dossier, :submission, :agency, 'drafted', cast(:wording as jsonb), :at, :by)
                        """)
                .param("id", letter.id())
                .param("kind", letter.kind().wire())
                .param("form", letter.form())
                .param("title", letter.title())
                .param("dossier", letter.dossier())
                .param("submission", letter.submission())
                .param("agency", letter.agency())
                .param("wording", write(letter.wording()))
                .param("at", at(letter.createdAt()))
                .param("by", letter.createdBy())
                .update();
    }

    void redraft(UUID id, Wording wording, String by) {
        jdbc.sql(
                        "update letter set wording = cast(:wording as jsonb), created_by = :by where id = :id and state = 'drafted'")
                .param("id", id)
                .param("wording", write(wording))
                .param("by", by)
                .update();
    }

    void issue(UUID id, int year, int number, String sign, Sheet sheet, Instant at, String by) {
        jdbc.sql(
                        """
                        update letter set state = 'issued', year = :year, number = :number, sign = :sign,
                               sheet = cast(:sheet as jsonb), issued_at = :at, issued_by = :by
                         where id = :id and state = 'drafted'
                        """)
                .param("id", id)
                .param("year", year)
                .param("number", number)
                .param("sign", sign)
                .param("sheet", write(sheet))
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    /** Moves it on, unless it stands there already; returns whether it moved. */
    boolean move(UUID id, Letter.State from, Letter.State to) {
        return jdbc.sql("update letter set state = :to where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.wire())
                        .param("to", to.wire())
                        .update()
                == 1;
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id)
                .query(this::letter)
                .optional();
    }

    Optional<Sheet> sheet(UUID id) {
        return jdbc.sql("select sheet, form, title from letter where id = :id and sheet is not null")
                .param("id", id)
                .query((row, line) -> read(withForm(row), Sheet.class))
                .optional();
    }

    /** Sheets from before rule sets have no form of their own. */
    private String withForm(ResultSet row) throws SQLException {
        var sheet = (ObjectNode) read(row.getString("sheet"), JsonNode.class);
        if (!sheet.hasNonNull("form")) {
            var title = row.getString("title");
            sheet.putPOJO("form", new Sheet.Form(row.getString("form"), title, List.of(title), ""));
        }
        return write(sheet);
    }

    /** The newest one in any of these states. */
    Optional<Letter> newest(LetterKind kind, String dossier, Letter.State... states) {
        return jdbc.sql(
                        """
                        select * from letter where dossier = :dossier and kind = :kind and state in (:states)
                         order by created_at desc, number desc limit 1
                        """)
                .param("dossier", dossier)
                .param("kind", kind.wire())
                .param(
                        "states",
                        List.of(states).stream().map(Letter.State::wire).toList())
                .query(this::letter)
                .optional();
    }

    List<Letter> of(String dossier) {
        return jdbc.sql(
                        """
                        select letter.* from letter join dossier on dossier.submission = letter.submission
                         where dossier.code = :dossier order by letter.created_at, letter.id
                        """)
                .param("dossier", dossier)
                .query(this::letter)
                .list();
    }

    /** The letters of this kind on these dossiers that were not withdrawn. */
    List<Letter> standing(LetterKind kind, Collection<String> dossiers) {
        return jdbc.sql("select * from letter where dossier = any(:dossiers) and kind = :kind and state <> 'withdrawn'")
                .param("dossiers", dossiers.toArray(String[]::new))
                .param("kind", kind.wire())
                .query(this::letter)
                .list();
    }

    List<String> without(LetterKind kind, Collection<String> dossiers) {
        return jdbc.sql(
                        """
                        select code from unnest(:dossiers) as code where not exists (
                          select 1 from letter where dossier = code and kind = :kind and state in ('issued', 'delivered'))
                        """)
                .param("dossiers", dossiers.toArray(String[]::new))
                .param("kind", kind.wire())
                .query(String.class)
                .list();
    }

    List<UUID> unwritten(Collection<UUID> records) {
        return jdbc.sql(
                        """
                        select record.id from unnest(:records) with ordinality as record(id, place) where not exists (
                          select 1 from letter
                           where wording -> 'addressed' ->> 'about' = record.id::text and state in ('issued', 'delivered'))
                        order by place
                        """)
                .param("records", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<String> undelivered(LetterKind kind) {
        return jdbc.sql("select dossier from letter where kind = :kind and state = 'issued' and dossier is not null")
                .param("kind", kind.wire())
                .query(String.class)
                .list();
    }

    /** Of dossiers, issued from the first instant on and before the second. */
    List<Letter> issued(Instant from, Instant to) {
        return jdbc.sql("select * from letter where issued_at >= :from and issued_at < :to and dossier is not null"
                        + " order by issued_at, id")
                .param("from", at(from))
                .param("to", at(to))
                .query(this::letter)
                .list();
    }

    List<Letter> ofSubmission(UUID submission) {
        return jdbc.sql("select * from letter where submission = :submission order by created_at, id")
                .param("submission", submission)
                .query(this::letter)
                .list();
    }

    private Letter letter(ResultSet row, int line) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                LetterKind.of(row.getString("kind")),
                row.getString("form"),
                row.getString("title"),
                row.getString("dossier"),
                row.getObject("submission", UUID.class),
                row.getString("agency"),
                row.getObject("number", Integer.class),
                row.getString("sign"),
                Letter.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                read(row.getString("wording"), Wording.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row.getObject("issued_at", OffsetDateTime.class)),
                row.getString("issued_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("letter data", e);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("letter data", e);
        }
    }
}
