package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes files that no paper row names: their upload was rolled back or the machine died between file and row. */
@Component
class PaperSweep {
    private static final Logger log = LoggerFactory.getLogger(PaperSweep.class);
    // Longer than any upload's transaction may take.
    private static final Duration SAFE_AGE = Duration.ofHours(24);
    private final PaperFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperSweep(PaperFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H", scheduler = "housekeeping")
    void sweep() {
        for (var file : files.olderThan(clock.instant().minus(SAFE_AGE))) {
            var name = String.valueOf(file.getFileName());
            if (name.endsWith(".part") || !known(name)) {
                files.delete(file);
                log.info("Orphan paper file {} removed", name);
            }
        }
    }

    private boolean known(String name) {
        return jdbc.sql("select exists (select 1 from paper where id = :id)")
                .param("id", UUID.fromString(name))
                .query(Boolean.class)
                .single();
    }
}
