package vn.motcua.dossiers;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.RequiredPaper;

/** Papers of a filing or dossier: PDF, JPEG or PNG by their content, never by their name. Append-only. */
@Component
public class Papers {
    private static final Map<String, String> ACCEPTED =
            Map.of("application/pdf", "PDF", "image/jpeg", "JPEG", "image/png", "PNG");
    private static final RowMapper<Paper> ROW = (row, number) -> new Paper(
            row.getObject("id", UUID.class),
            row.getObject("submission", UUID.class),
            row.getString("kind"),
            row.getString("title"),
            row.getString("file_name"),
            row.getString("media_type"),
            row.getLong("size_bytes"),
            row.getString("sha256"),
            row.getObject("stored_at", OffsetDateTime.class).toInstant(),
            row.getString("stored_by"));
    private final Tika tika = new Tika();
    private final PaperFiles files;
    private final PaperProperties properties;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Papers(PaperFiles files, PaperProperties properties, JdbcClient jdbc, Actors actors, Clock clock) {
        this.files = files;
        this.properties = properties;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Stores a paper: first its file, then its row.
     *
     * @throws Refusal {@code paper-empty}, {@code paper-too-large}, {@code paper-kind-unknown} (neither PDF nor JPEG nor PNG)
     */
    @Transactional
    public Paper add(UUID submission, String kind, String title, String fileName, byte[] content) {
        var mediaType = accepted(content, fileName);
        var id = UUID.randomUUID();
        var now = clock.instant();
        var written = files.write(id, new BufferedInputStream(new ByteArrayInputStream(content)), now);
        var paper = new Paper(
                id,
                submission,
                kind,
                title,
                bareName(fileName),
                mediaType,
                written.sizeBytes(),
                written.sha256(),
                now,
                actors.current());
        insert(paper);
        return paper;
    }

    /** {@link Refusal} {@code paper-unknown} (not found) when there is none. */
    public Paper get(UUID id) {
        return jdbc.sql("select * from paper where id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(() -> Refusal.notFound("paper-unknown", "Không có giấy tờ này."));
    }

    /** The file of a paper; it exists as long as its row. */
    public Path file(Paper paper) {
        return files.path(paper.id());
    }

    /** Papers of a filing, oldest first. */
    public List<Paper> of(UUID submission) {
        return jdbc.sql("select * from paper where submission = :submission order by stored_at, id")
                .param("submission", submission)
                .query(ROW)
                .list();
    }

    Optional<Paper> newest(UUID submission, String kind) {
        return of(submission).stream()
                .filter(paper -> paper.kind().equals(kind))
                .reduce((older, newer) -> newer);
    }

    void requireAll(UUID submission, Procedure procedure) {
        var filed = of(submission).stream().map(Paper::kind).collect(Collectors.toSet());
        var missing = procedure.papers().stream()
                .filter(paper -> paper.need() == RequiredPaper.Need.ALWAYS && !filed.contains(paper.key()))
                .toList();
        if (!missing.isEmpty()) {
            var faults = missing.stream()
                    .collect(Collectors.toMap(paper -> "paper-" + paper.key(), paper -> "Chưa có giấy tờ này."));
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "papers-missing",
                    "Còn thiếu giấy tờ bắt buộc: "
                            + missing.stream().map(paper -> paper.name()).collect(Collectors.joining("; ")) + ".",
                    faults);
        }
    }

    private String accepted(byte[] content, String fileName) {
        if (content.length == 0) {
            throw Refusal.invalid("paper-empty", "Tệp “" + bareName(fileName) + "” rỗng.");
        }
        if (content.length > properties.largest().toBytes()) {
            throw Refusal.invalid(
                    "paper-too-large",
                    "Tệp “%s” lớn quá %d MB."
                            .formatted(bareName(fileName), properties.largest().toMegabytes()));
        }
        try {
            var mediaType = tika.detect(new ByteArrayInputStream(content));
            if (!ACCEPTED.containsKey(mediaType)) {
                throw Refusal.invalid(
                        "paper-kind-unknown", "Tệp “" + bareName(fileName) + "” không phải là PDF, JPEG hoặc PNG.");
            }
            return mediaType;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Paper paper) {
        jdbc.sql(
                        """
                        insert into paper (id, submission, kind, title, file_name, media_type, size_bytes, sha256, stored_at, stored_by)
                        values (:id, :submission, :kind, :title, :fileName, :mediaType, :size, :sha256, :at, :by)
                        """)
                .param("id", paper.id())
                .param("submission", paper.submission())
                .param("kind", paper.kind())
                .param("title", paper.title())
                .param("fileName", paper.fileName())
                .param("mediaType", paper.mediaType())
                .param("size", paper.sizeBytes())
                .param("sha256", paper.sha256())
                .param("at", SubmissionTable.at(paper.storedAt()))
                .param("by", paper.storedBy())
                .update();
    }

    // Browsers may send a whole path; only its last part is a name.
    private static String bareName(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        return name.isEmpty() ? "giay-to" : name.substring(0, Math.min(name.length(), 200));
    }
}
