package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Library;

/** A draft is tried on the real engine, days are moved on, and nothing of it is left. */
@MotCuaIT
class TrialsIT {
    private static final String KEY = "household-business";

    @Autowired
    Designs designs;

    @Autowired
    Trials trials;

    @Autowired
    Library library;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Draft draft;

    @BeforeEach
    void handIn() {
        var path = "forms/household-business/sign.form";
        var text = library.files(KEY).get(path);
        draft = designs.handIn(Map.of("sign.form", String.valueOf(text).getBytes(StandardCharsets.UTF_8)), "thietke");
    }

    @AfterEach
    void discard() {
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void everyScenarioOfTheDraftGoesToItsEndAndLeavesNoRow() {
        var before = rows();
        var now = clock.instant();
        var played = trials.playAll(draft, "thietke");
        assertThat(played.keySet())
                .isNotEmpty()
                .isEqualTo(trials.scenarios(draft).keySet());
        played.forEach((path, trial) -> {
            assertThat(trial.failure()).as(path).isNull();
            assertThat(trial.scenes()).as(path).isNotEmpty();
        });
        assertThat(rows()).isEqualTo(before);
        assertThat(clock.instant()).isBetween(now, now.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aDossierIsTakenStepByStepByWhoeverMayDoIt() {
        var text =
                """
                kịch bản: Thử
                hồ sơ: { người nộp: A Thuận }
                bước:
                  - nộp hồ sơ: "08:00"
                  - hoàn thành: Phân công thụ lý
                  - sau: 5 ngày làm việc
                """;
        var trial = trials.play(draft, "thử", text, "thietke");
        assertThat(trial.failure()).isNull();
        var last = trial.scenes().get(2);
        assertThat(last.dueAt()).isBefore(last.at());
        assertThat(last.standing()).containsExactly("task_appraise");
        assertThat(trial.works()).extracting(Trial.Work::name).contains("Thẩm định hồ sơ");
    }

    @Test
    void whatGoesOtherwiseThanTheScenarioSaysIsNamed() {
        var text =
                """
                kịch bản: Thử
                bước:
                  - nộp hồ sơ: "08:00"
                  - thấy: { việc: [Trả kết quả] }
                """;
        assertThat(trials.play(draft, "thử", text, "thietke").failure())
                .contains("bước 2", "[Trả kết quả]", "[Phân công thụ lý]");
    }

    @Test
    void officialsWithoutThePageTryNothing() {
        assertThatThrownBy(() -> trials.play(draft, "thử", "bước: []", "chuyenvien"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("designers-only"));
    }

    /** Rows of every table. */
    private Map<String, Long> rows() {
        return jdbc
                .sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single(),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
