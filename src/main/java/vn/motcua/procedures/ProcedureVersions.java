package vn.motcua.procedures;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every procedure's configuration that was ever current. Rows are only added. */
@Component
class ProcedureVersions {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcedureVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a version; nothing happens when it is kept already (two nodes start together, too). */
    void keep(Procedure procedure, String text) {
        jdbc.sql(
                        """
                        insert into procedure_version (procedure_key, version, content, first_read_at)
                        values (:key, :version, :content, :now) on conflict do nothing
                        """)
                .param("key", procedure.key())
                .param("version", procedure.version())
                .param("content", text)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    Optional<Procedure> find(String key, String version) {
        return jdbc.sql("select content from procedure_version where procedure_key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(content -> ProcedureReader.parse(key, version, content));
    }
}
