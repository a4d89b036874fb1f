package vn.motcua.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;

/** What happened to letters; append-only, with the present instant and actor. */
@Component
class LetterEvents {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;

    LetterEvents(JdbcClient jdbc, Clock clock, Actors actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
    }

    void note(UUID letter, String kind, String how, String to) {
        note(letter, kind, how, to, actors.current());
    }

    void note(UUID letter, String kind, String how, String to, String by) {
        jdbc.sql(
                        "insert into letter_event (letter, kind, how, to_whom, at, by) values (:letter, :kind, :how, :to, :at, :by)")
                .param("letter", letter)
                .param("kind", kind)
                .param("how", how)
                .param("to", to)
                .param("at", Register.at(clock.instant()))
                .param("by", by)
                .update();
    }

    /** Who did this last. */
    Optional<String> lastBy(UUID letter, String kind) {
        return jdbc.sql("select by from letter_event where letter = :letter and kind = :kind order by id desc limit 1")
                .param("letter", letter)
                .param("kind", kind)
                .query(String.class)
                .optional();
    }

    /** When this happened to each of these letters, the first time. */
    Map<UUID, Instant> first(String kind, Collection<UUID> letters) {
        return jdbc
                .sql(
                        "select letter, min(at) as at from letter_event where kind = :kind and letter = any(:letters) group by letter")
                .param("kind", kind)
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, line) -> Map.entry(
                        row.getObject("letter", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<LetterEvent> of(UUID letter) {
        return jdbc.sql("select * from letter_event where letter = :letter order by id")
                .param("letter", letter)
                .query((row, line) -> new LetterEvent(
                        row.getString("kind"),
                        row.getString("how"),
                        row.getString("to_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }
}
