package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was published on the page, whole files in the database. Rows are only added. */
@Component
public class Publications {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    /** A row never changes; one whose transaction was taken back has an id that nobody asks for again. */
    private final Map<Long, Publication> read = new ConcurrentHashMap<>();

    Publications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest of each key, as this transaction sees them. */
    List<Publication> newest() {
        return jdbc
                .sql("select distinct on (procedure_key) id from publication order by procedure_key, number desc")
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** The newest of one key. */
    public Optional<Publication> newest(String key) {
        return jdbc.sql("select id from publication where procedure_key = :key order by number desc limit 1")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** All of one key, newest first. */
    public List<Publication> of(String key) {
        return jdbc
                .sql("select id from publication where procedure_key = :key order by number desc")
                .param("key", key)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    private Publication get(long id) {
        return read.computeIfAbsent(id, wanted -> jdbc.sql("select * from publication where id = :id")
                .param("id", wanted)
                .query(Publications::row)
                .single());
    }

    /** Adds the next number of this key. */
    long add(
            String key,
            String decision,
            LocalDate decidedOn,
            String author,
            String publisher,
            Map<String, String> files) {
        // one after the other, so that numbers have no gap and nobody publishes past another
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publication'))")
                .query()
                .listOfRows();
        return jdbc.sql(
                        """
                        insert into publication
                          (procedure_key, number, decision, decided_on, author, publisher, published_at, files, digest)
                        select :key, coalesce(max(number), 0) + 1, :decision, :decidedOn, :author, :publisher, :now,
                          cast(:files as jsonb), :digest
                        from publication where procedure_key = :key
                        returning id
                        """)
                .param("key", key)
                .param("decision", decision)
                .param("decidedOn", decidedOn)
                .param("author", author)
                .param("publisher", publisher)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("files", json(files))
                .param("digest", digest(files))
                .query(Long.class)
                .single();
    }

    /** SHA-256 over paths and texts in the order of the paths, in hexadecimal. */
    public static String digest(Map<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((path, text) -> {
                for (var part : List.of(path, text)) {
                    var bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String json(Map<String, String> files) {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Publication row(ResultSet row, int number) throws SQLException {
        try {
            return new Publication(
                    row.getLong("id"),
                    row.getString("procedure_key"),
                    row.getInt("number"),
                    row.getString("decision"),
                    row.getObject("decided_on", LocalDate.class),
                    row.getString("author"),
                    row.getString("publisher"),
                    row.getObject("published_at", java.time.OffsetDateTime.class)
                            .toInstant(),
                    JSON.readValue(row.getString("files"), FILES),
                    row.getString("digest"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
