package vn.motcua.designs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Migrations;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Rights;

/**
 * Open dossiers stay on the version that they were received in, or are moved to the newest: first dry, each in a transaction
 * of its own that is taken back, then in earnest. A dossier whose timers, tasks or due instants would differ stays.
 */
@Component
public class Moves {
    /**
     * What became, or would become, of one instance.
     *
     * @param why it stays; null when it moves
     * @param waiting what waits in it, the same before and after
     */
    public record Line(
            String instance,
            String dossier,
            String definition,
            @Nullable String why,
            List<Migrations.Waiting> waiting) {
        public boolean moves() {
            return why == null;
        }

        public long timers() {
            return waiting.stream()
                    .filter(waiting -> waiting.kind().equals("timer"))
                    .count();
        }
    }

    /** A line as it was kept. */
    public record Result(
            String dossier,
            String from,
            String to,
            String outcome,
            @Nullable String why,
            int timers,
            OffsetDateTime at) {}

    private final Migrations migrations;
    private final Journal journal;
    private final Rights rights;
    private final TransactionTemplate each;
    private final JdbcClient jdbc;
    private final Clock clock;

    Moves(
            Migrations migrations,
            Journal journal,
            Rights rights,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.migrations = migrations;
        this.journal = journal;
        this.rights = rights;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The dry run, a page at a time: each running instance of an older version on it is moved and put back.
     *
     * @param number of the page, from 1
     */
    public Page<Line> foresee(String key, int number) {
        var to = newest(key);
        return Page.of(older(key), number).map(instance -> dry(instance, to));
    }

    private Line dry(Migrations.Instance instance, String to) {
        try {
            return line(instance, null, each.execute(trial -> {
                trial.setRollbackOnly();
                return migrations.move(instance, to);
            }));
        } catch (Refusal refusal) {
            return line(instance, refusal.sentence(), migrations.waiting(instance.id()));
        }
    }

    /**
     * Moves every running instance of the older versions, each by itself; what became of each is kept.
     *
     * @throws Refusal {@code publisher-only}
     */
    public List<Line> move(String key, String official) {
        rights.requirePublisher(official);
        var to = newest(key);
        var migration = UUID.randomUUID();
        jdbc.sql("insert into migration (id, process_key, to_definition, official, at)"
                        + " values (:id, :key, :to, :official, :at)")
                .param("id", migration)
                .param("key", key)
                .param("to", to)
                .param("official", official)
                .param("at", now())
                .update();
        var lines = new ArrayList<Line>();
        for (var instance : older(key)) {
            lines.add(move(migration, instance, to));
        }
        return lines;
    }

    private Line move(UUID migration, Migrations.Instance instance, String to) {
        try {
            return line(instance, null, each.execute(status -> {
                var waiting = migrations.move(instance, to);
                keep(migration, line(instance, null, waiting));
                if (!instance.dossier().isEmpty()) {
                    journal.note(
                            instance.dossier(),
                            "diagram-migrated",
                            "Hồ sơ được chuyển sang bản mới của quy trình; việc đang chờ và mọi hạn giữ nguyên.");
                }
                return waiting;
            }));
        } catch (Refusal refusal) {
            var kept = line(instance, refusal.sentence(), migrations.waiting(instance.id()));
            each.executeWithoutResult(status -> keep(migration, kept));
            return kept;
        }
    }

    private void keep(UUID migration, Line line) {
        jdbc.sql(
                        """
                        insert into migration_result
                          (migration, process_instance, dossier, from_definition, outcome, why, timers, at)
                        values (:migration, :instance, :dossier, :from, :outcome, :why, :timers, :at)
                        """)
                .param("migration", migration)
                .param("instance", line.instance())
                .param("dossier", line.dossier())
                .param("from", line.definition())
                .param("outcome", line.moves() ? "moved" : "kept")
                .param("why", line.why())
                .param("timers", line.timers())
                .param("at", now())
                .update();
    }

    /** What became of the dossiers of this process, newest first; a page of it, from 1. */
    public Page<Result> results(String key, int number) {
        long total = jdbc.sql("select count(*) from migration_result r join migration m on m.id = r.migration"
                        + " where m.process_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
        return Page.of(total, number, (offset, limit) -> results(key, offset, limit));
    }

    private List<Result> results(String key, long offset, int limit) {
        return jdbc.sql(
                        """
                        select r.dossier, r.from_definition, m.to_definition, r.outcome, r.why, r.timers, r.at
                        from migration_result r join migration m on m.id = r.migration
                        where m.process_key = :key order by r.at desc, r.dossier, r.process_instance
                        offset :offset limit :limit
                        """)
                .param("key", key)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Result(
                        row.getString("dossier"),
                        row.getString("from_definition"),
                        row.getString("to_definition"),
                        row.getString("outcome"),
                        row.getString("why"),
                        row.getInt("timers"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    /** Versions that still run, newest first. */
    public List<Migrations.Version> versions(String key) {
        return migrations.versions(key);
    }

    /** Steps that each older running version has and the newest has not. */
    public List<String> missing(String key) {
        var to = newest(key);
        return migrations.versions(key).stream()
                .filter(version -> !version.newest())
                .flatMap(version -> migrations.missing(version.definition(), to).stream())
                .distinct()
                .toList();
    }

    private String newest(String key) {
        return migrations.versions(key).stream()
                .filter(Migrations.Version::newest)
                .map(Migrations.Version::definition)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("process-unknown", "Không có quy trình '" + key + "'."));
    }

    private List<Migrations.Instance> older(String key) {
        return migrations.versions(key).stream()
                .filter(version -> !version.newest())
                .flatMap(version -> migrations.running(version.definition()).stream())
                .sorted(Comparator.comparing(Migrations.Instance::dossier).thenComparing(Migrations.Instance::id))
                .toList();
    }

    private static Line line(
            Migrations.Instance instance, @Nullable String why, @Nullable List<Migrations.Waiting> waiting) {
        return new Line(
                instance.id(), instance.dossier(), instance.definition(), why, waiting == null ? List.of() : waiting);
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
