package vn.motcua.rules;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every rule set that was ever current. Rows are only added. */
@Component
class RuleSetVersions {
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleSetVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a version; nothing happens when it is kept already. */
    void keep(RuleSet ruleSet, String text) {
        jdbc.sql(
                        """
                        insert into rule_set_version (rule_set, version, content, first_read_at)
                        values (:key, :version, :content, :now) on conflict do nothing
                        """)
                .param("key", ruleSet.key())
                .param("version", ruleSet.version())
                .param("content", text)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    Optional<RuleSet> find(String key, String version) {
        return jdbc.sql("select content from rule_set_version where rule_set = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(content -> RuleSetReader.parse("config/rules/" + key + ".yaml", version, content));
    }
}
