package vn.motcua.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A trial on the real engine that leaves nothing behind: one transaction, always taken back, in a time of its own that no
 * other thread sees. Only the jobs of the trial's dossiers run in it. One trial at a time, and none waits long for a lock: real
 * work goes first.
 */
@Component
public class Sandbox {
    private static final int MANY_JOBS = 2_000;

    private final TransactionTemplate takenBack;
    private final TransactionTemplate savepoint;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;
    private final ReentrantLock busy = new ReentrantLock();

    Sandbox(
            PlatformTransactionManager transactions,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient jdbc,
            Actors actors,
            Clock clock) {
        this.takenBack = new TransactionTemplate(transactions);
        this.takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Plays and takes everything back.
     *
     * @param trial what to do; its result must hold no more than plain values
     * @throws Refusal {@code sandbox-busy} while another trial runs
     */
    public <T> T play(Function<Passage, T> trial) {
        if (!busy.tryLock()) {
            throw Refusal.conflict("sandbox-busy", "Đang có một lần chạy thử khác. Hãy thử lại sau ít giây.");
        }
        try {
            return Objects.requireNonNull(takenBack.execute(status -> {
                status.setRollbackOnly();
                jdbc.sql("select set_config('lock_timeout', '2s', true), set_config('statement_timeout', '20s', true)")
                        .query()
                        .listOfRows();
                return trial.apply(new Alone());
            }));
        } finally {
            EngineTime.together();
            busy.unlock();
        }
    }

    private final class Alone implements Passage {
        private final Set<String> dossiers = new HashSet<>();

        @Override
        public void follow(String dossier) {
            dossiers.add(dossier);
        }

        @Override
        public void attempt(Runnable work) {
            savepoint.executeWithoutResult(status -> work.run());
        }

        @Override
        public void advanceTo(Instant instant) {
            if (instant.isBefore(clock.instant())) {
                throw Refusal.invalid("clock-backwards", "Đồng hồ chỉ đi tới, không lùi lại.");
            }
            EngineTime.goAlone(instant);
            runDueJobs();
        }

        @Override
        public void runDueJobs() {
            for (int run = 0; run < MANY_JOBS; run++) {
                var job = nextDue();
                if (job.isEmpty()) {
                    return;
                }
                actors.asSystem(() -> management.executeJob(job.get().getId()));
            }
            throw Refusal.conflict("endless-jobs", "Việc tự động lặp mãi không dứt; xem lại sơ đồ.");
        }

        private Optional<Job> nextDue() {
            return dossiers.stream()
                    .flatMap(dossier -> instances(dossier).stream())
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance).executable().list().stream())
                    .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
        }

        private List<String> instances(String dossier) {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).list().stream()
                    .map(instance -> instance.getId())
                    .toList();
        }
    }
}
