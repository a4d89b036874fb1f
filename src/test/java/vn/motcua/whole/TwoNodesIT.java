package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Escalations;
import vn.motcua.accountability.Reviews;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.SupervisionAct;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.Processes;
import vn.motcua.engine.TestClock;

/** Two nodes with their own job executors on one database: each timer acts once, whoever gets it. */
@MotCuaIT
class TwoNodesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Processes processes;

    @Autowired
    private TestClock time;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachTimerActsOnce() throws Exception {
        List<String> codes = IntStream.range(0, 12)
                .mapToObj(number -> watched.accept())
                .map(Dossier::code)
                .toList();
        try (var one = SecondNode.start(database, "nodeA");
                var other = SecondNode.start(database, "nodeB")) {
            assertThat(one.isRunning() && other.isRunning()).isTrue();
            time.jumpTo(watched.calendar()
                    .plusWorkingDays(deadlines.of(codes.get(codes.size() - 1)).dueAt(), 7));
            await().atMost(PATIENCE).until(() -> codes.stream()
                    .allMatch(code -> watched.timers(code).equals(List.of(Supervision.NEVER))));
        }
        for (String code : codes) {
            assertThat(supervision.done(code))
                    .extracting(SupervisionAct::rung)
                    .containsExactlyInAnyOrder("apology", "overdue-province", "review");
            assertThat(processes.instances("apology-letter", code)).hasSize(1);
            assertThat(processes.instances("accountability-review", code)).hasSize(1);
            assertThat(reviews.of(code)).hasSize(1);
            assertThat(escalations.of(code).stream().filter(each -> each.task() == null))
                    .hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from act_ru_incident where incident_type_ = 'failedJob'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
