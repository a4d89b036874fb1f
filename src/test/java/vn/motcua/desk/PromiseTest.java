package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.deadlines.Awaited;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.PauseReason;
import vn.motcua.rules.WaitRule.Whom;

class PromiseTest {
    private static final String DUE = "2026-11-20T17:00:00+07:00";

    private static String answered(String at, String due, boolean rescheduled) {
        return ended(at, due, rescheduled, "");
    }

    private static String ended(String at, String due, boolean rescheduled, String ending) {
        var deadline = new Deadline(
                "000.00.64.H34-261117-0001",
                instant(DUE),
                instant(due),
                Deadline.State.ANSWERED,
                false,
                rescheduled,
                instant(at),
                ending,
                null,
                List.of());
        return Promise.of(deadline, 0).text();
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPLEMENT, chờ bổ sung",
        "FINANCIAL_OBLIGATION, chờ nộp tiền",
        "VERIFICATION, chờ xác minh",
        "OPINION, chờ ý kiến",
        "REMEDY, chờ khắc phục",
        "PUBLIC_POSTING, niêm yết công khai",
        "CONFIRMATION, chờ xác nhận biểu mẫu",
        "COMMITMENT, chờ cam đoan",
        "COMPLETION, chờ hoàn thiện"
    })
    void aStoppedClockSaysWhatItWaitsFor(PauseReason waiting, String words) {
        assertThat(stopped(waiting, Awaited.CITIZEN)).isEqualTo("Tạm dừng, " + words);
    }

    @Test
    void anAgencyThatIsWaitedForIsNamed() {
        assertThat(stopped(PauseReason.TAX_ASSESSMENT, agency("Cục Thuế tỉnh")))
                .isEqualTo("Tạm dừng, chờ Cục Thuế tỉnh xác định nghĩa vụ tài chính");
        assertThat(stopped(PauseReason.VERIFICATION, agency(""))).isEqualTo("Tạm dừng, chờ cơ quan khác xác minh");
        assertThat(stopped(PauseReason.PUBLIC_POSTING, agency("Sở A")))
                .isEqualTo("Tạm dừng, niêm yết công khai (Sở A)");
    }

    private static Awaited agency(String name) {
        return new Awaited(Whom.AGENCY, "", name);
    }

    private static String stopped(PauseReason waiting, Awaited awaited) {
        var deadline = new Deadline(
                "000.00.64.H34-261117-0001",
                instant(DUE),
                instant(DUE),
                Deadline.State.STOPPED,
                false,
                false,
                null,
                "",
                new Deadline.Waiting(waiting, awaited),
                List.of());
        return Promise.of(deadline, 60).text();
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void anAnswerIsEarlyOnTimeOrLateByItsDay() {
        assertThat(answered("2026-11-19T23:59:00+07:00", DUE, false)).isEqualTo("Đã có kết quả, trước hạn");
        assertThat(answered("2026-11-20T00:01:00+07:00", DUE, false)).isEqualTo("Đã có kết quả, đúng hạn");
        assertThat(answered("2026-11-20T18:30:00+07:00", DUE, false)).isEqualTo("Đã có kết quả, đúng hạn");
        assertThat(answered("2026-11-21T00:01:00+07:00", DUE, false)).isEqualTo("Đã có kết quả, quá hạn");
    }

    @Test
    void aClockThatEndedWithoutAResultSaysHow() {
        assertThat(ended("2026-11-19T09:00:00+07:00", DUE, false, "withdrawn"))
                .isEqualTo("Người nộp rút hồ sơ, trước hạn");
        assertThat(ended("2026-11-23T09:00:00+07:00", DUE, false, "stopped"))
                .isEqualTo("Dừng giải quyết theo đề nghị, quá hạn");
        assertThat(ended("2026-11-19T09:00:00+07:00", DUE, false, "returned")).isEqualTo("Đã trả lại hồ sơ, trước hạn");
    }

    @Test
    void anAnswerAfterANewDateIsMeasuredAgainstBothPromises() {
        assertThat(answered("2026-11-24T09:00:00+07:00", "2026-11-25T17:00:00+07:00", true))
                .isEqualTo("Đã có kết quả, trước hạn so với ngày hẹn lại, quá hạn so với ngày hẹn đầu");
    }
}
