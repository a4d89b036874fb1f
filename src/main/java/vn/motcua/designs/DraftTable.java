package vn.motcua.designs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of drafts; the database refuses a change of a published one. */
@Component
class DraftTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from draft where id = :id")
                .param("id", id)
                .query(DraftTable::row)
                .optional();
    }

    /** Publishing goes one after the other: what a draft was checked on does not change under it. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publishing'))").query().listOfRows();
    }

    /** Locked until the transaction ends. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql("select * from draft where id = :id for update")
                .param("id", id)
                .query(DraftTable::row)
                .optional();
    }

    /** Newest first. */
    List<Draft> open() {
        return jdbc.sql("select * from draft where publication is null order by handed_in_at desc")
                .query(DraftTable::row)
                .list();
    }

    /** The author's open draft of this key, with these files from now on. */
    UUID put(String key, String author, Map<String, String> files) {
        return jdbc.sql(
                        """
                        insert into draft (id, procedure_key, author, handed_in_at, files)
                        values (:id, :key, :author, :now, cast(:files as jsonb))
                        on conflict (procedure_key, author) where publication is null
                        do update set files = excluded.files, handed_in_at = excluded.handed_in_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("key", key)
                .param("author", author)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("files", json(files))
                .query(UUID.class)
                .single();
    }

    Optional<Draft> openOf(String key, String author) {
        return jdbc.sql("select * from draft where procedure_key = :key and author = :author and publication is null")
                .param("key", key)
                .param("author", author)
                .query(DraftTable::row)
                .optional();
    }

    void published(UUID id, long publication) {
        jdbc.sql("update draft set publication = :publication where id = :id")
                .param("publication", publication)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from draft where id = :id").param("id", id).update();
    }

    private static String json(Map<String, String> files) {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft row(ResultSet row, int number) throws SQLException {
        try {
            return new Draft(
                    row.getObject("id", UUID.class),
                    row.getString("procedure_key"),
                    row.getString("author"),
                    row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                    JSON.readValue(row.getString("files"), FILES),
                    row.getObject("publication", Long.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
