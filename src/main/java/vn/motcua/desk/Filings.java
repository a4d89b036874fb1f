package vn.motcua.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Submission;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Refusal;

/** Repeated requests: the same filing is worked on one request at a time, and never from another unit's counter. */
@Component
class Filings {
    private final Submissions submissions;
    private final JdbcClient jdbc;

    Filings(Submissions submissions, JdbcClient jdbc) {
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    /** Waits, until the caller's transaction may be the only one on this filing; the filing need not exist yet. */
    void oneAtATime(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))::text")
                .param("id", id.toString())
                .query(String.class)
                .optional();
    }

    /** The code of the dossier that this filing has become. */
    Optional<String> accepted(UUID id, String unit) {
        return at(id, unit).map(Submission::dossier);
    }

    boolean isDecided(UUID id, String unit, Submission.State decided) {
        return at(id, unit).filter(known -> known.state() == decided).isPresent();
    }

    /** Refusal NOT_FOUND {@code submission-unknown} when the filing lies on another unit's counter. */
    void requireAt(UUID id, String unit) {
        at(id, unit);
    }

    private Optional<Submission> at(UUID id, String unit) {
        var known = submissions.find(id);
        if (known.isPresent() && !known.get().receivingUnit().equals(unit)) {
            throw Refusal.notFound("submission-unknown", "Không có lượt tiếp nhận này.");
        }
        return known;
    }
}
