package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Consultations;
import vn.motcua.cooperation.Trial;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;

/** Four agencies answer at once on two nodes: no dossier is stuck, none continues twice. */
@MotCuaIT
class OpinionsOnTwoNodesIT {
    private static final List<String> AGENCIES =
            List.of("tnmt.chuyenvien", "xaydung.chuyenvien", "congthuong.chuyenvien", "giaothong.chuyenvien");
    private static final int DOSSIERS = 6;

    @Autowired
    private Trial trial;

    @Autowired
    private Consultations consultations;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fourAnswersAtOnceGoOnOnce() throws Exception {
        List<String> dossiers = IntStream.range(0, DOSSIERS)
                .mapToObj(number -> trial.in("opinions"))
                .toList();
        dossiers.forEach(code ->
                trial.does("truongphong", code, "task_askOpinions", Map.of("consultationContent", "Quy hoạch.")));
        try (var one = SecondNode.start(database, "opinionsA");
                var other = SecondNode.start(database, "opinionsB")) {
            for (String dossier : dossiers) {
                answerTogether(dossier, List.of(one, other));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> dossiers.stream()
                    .allMatch(code -> !trial.open(code, "task_collectOpinions").isEmpty()));
        }
        for (String dossier : dossiers) {
            assertThat(trial.open(dossier, "task_collectOpinions")).hasSize(1);
            assertThat(trial.open(dossier, "task_giveOpinion")).isEmpty();
            assertThat(consultations.newest(dossier, "opinions").asked())
                    .hasSize(4)
                    .extracting(Asked::answer)
                    .doesNotContainNull();
            trial.does(
                    "chuyenvien",
                    dossier,
                    "task_collectOpinions",
                    Map.of("opinionsAgreed", "agreed", "opinionsSummary", "Các sở đồng ý."));
            assertThat(trial.open(dossier, "task_choose")).hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from act_ru_incident where incident_type_ = 'failedJob'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Two answers on each node, all four let go at the same moment. */
    private void answerTogether(String dossier, List<? extends ApplicationContext> nodes) throws Exception {
        List<OpenTask> open = trial.open(dossier, "task_giveOpinion");
        assertThat(open).hasSize(AGENCIES.size());
        var pool = Executors.newFixedThreadPool(AGENCIES.size());
        try {
            var start = new CyclicBarrier(AGENCIES.size());
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < AGENCIES.size(); i++) {
                String official = AGENCIES.get(i);
                var node = nodes.get(i % nodes.size());
                var task = open.stream()
                        .filter(each ->
                                each.candidateGroups().stream().anyMatch(group -> group.startsWith(unit(official))))
                        .findFirst()
                        .orElseThrow();
                answers.add(pool.submit(() -> {
                    start.await();
                    node.getBean(Actors.class).as(official, () -> node.getBean(Tasks.class)
                            .submit(task.id(), Map.of("position", "agree", "positionText", "Đồng ý.")));
                    return true;
                }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String unit(String official) {
        return switch (official) {
            case "tnmt.chuyenvien" -> "kon-tum-tai-nguyen";
            case "xaydung.chuyenvien" -> "kon-tum-xay-dung";
            case "congthuong.chuyenvien" -> "kon-tum-cong-thuong";
            default -> "kon-tum-giao-thong";
        };
    }
}
