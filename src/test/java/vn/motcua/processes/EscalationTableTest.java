package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** What the table of rungs says for short and long limits (NĐ 61/2018 Đ.19.9). */
class EscalationTableTest {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void aLimitOfThreeDaysIsRemindedApologisedEscalatedAndReviewed() throws IOException {
        assertThat(rungs(3))
                .containsExactly(
                        "due-soon limit-2",
                        "apology apology-day+0",
                        "overdue-unit limit+0",
                        "review-no-apology limit+0",
                        "overdue-agency limit+1",
                        "overdue-one-stop limit+2",
                        "overdue-province limit+3",
                        "review limit+5");
    }

    @Test
    void aLimitOfOneDayIsApologisedForAtTheLimitAndNotReminded() throws IOException {
        assertThat(rungs(1))
                .startsWith("apology limit+0", "overdue-unit limit+0")
                .noneMatch(rung -> rung.contains("due-soon"));
    }

    @Test
    void aLongLimitIsRemindedThreeDaysBefore() throws IOException {
        assertThat(rungs(20)).startsWith("due-soon limit-3", "apology apology-day+0");
    }

    @Test
    void agencyAndOneStopAreToldOnlyWhenTheLevelBeforeHasNotActedAndTheProvinceAlways() throws IOException {
        assertThat(table(3)).allSatisfy(row -> assertThat(row.get("onlyIf"))
                .isEqualTo(
                        switch (row.get("rung").toString()) {
                            case "review-no-apology" -> "no-apology";
                            case "overdue-agency", "overdue-one-stop" -> "unanswered";
                            default -> "always";
                        }));
    }

    private static List<String> rungs(double limitDays) throws IOException {
        return table(limitDays).stream()
                .map(row -> "%s %s%+d".formatted(row.get("rung"), row.get("anchor"), row.get("offsetDays")))
                .toList();
    }

    private static List<Map<String, Object>> table(double limitDays) throws IOException {
        try (var in = Files.newInputStream(Path.of("config/rules/escalation.dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision("escalation", in), Map.of("limitDays", limitDays))
                    .getResultList();
        }
    }
}
