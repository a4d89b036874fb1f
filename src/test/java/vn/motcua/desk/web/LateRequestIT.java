package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Correcting;
import vn.motcua.accountability.Corrections;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.engine.Actors;
import vn.motcua.engine.TestClock;

/** A correction that puts the supplement request outside the days in which it was allowed (NĐ 61/2018 Đ.19.4). */
@MotCuaIT
class LateRequestIT {
    private static final String OUTSIDE = "là ngoài 3 ngày làm việc kể từ ngày tiếp nhận (chậm nhất ";

    @Autowired
    private Browser browser;

    @Autowired
    private Watched watched;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @BeforeEach
    void aMorning() {
        var calendar = watched.calendar();
        var day = calendar.nextWorkingDay(calendar.dateOf(clock.instant()));
        time.jumpTo(day.atTime(8, 0).atZone(clock.getZone()).toInstant());
    }

    @Test
    void theApproverIsWarnedAndTheDossierSaysSoForGood() throws Exception {
        String code = asked();
        Instant written = deadlines.entries(code).get(1).at();
        time.jumpTo(watched.calendar().plus(written, 5 * 480));
        Instant within = watched.calendar().plus(written, 480);
        correcting.ask(code, "paused", 2, within);
        assertThat(foreseen(code)).isEmpty();
        decide(code, false);

        correcting.ask(code, "paused", 2, watched.calendar().plus(written, 4 * 480));
        browser.page("vanphong", "/dinh-chinh")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ngoài thời hạn cho phép")))
                .andExpect(content().string(containsString(OUTSIDE)));
        decide(code, true);
        assertThat(deadlines.of(code).explanation())
                .anyMatch(line -> line.contains("lưu ý: yêu cầu bổ sung lúc ") && line.contains(OUTSIDE));
        browser.page("chuyenvien", "/ho-so/" + code).andExpect(content().string(containsString(OUTSIDE)));
    }

    @Test
    void anEarlierReceiptPutsTheRequestOutsideToo() {
        var calendar = watched.calendar();
        var received = clock.instant();
        time.jumpTo(calendar.plus(received, 4 * 480));
        String code = asked();
        correcting.ask(code, "received", null, received);
        assertThat(foreseen(code)).singleElement().asString().contains(OUTSIDE);
    }

    private List<String> foreseen(String code) {
        var asked = corrections.of(code).get(corrections.of(code).size() - 1);
        return corrections.foreseen(asked).orElseThrow().outside();
    }

    private void decide(String code, boolean approved) {
        var open = corrections.of(code).get(corrections.of(code).size() - 1).id();
        actors.as("vanphong", () -> corrections.decide(open, approved, approved ? "" : "Chưa rõ."));
    }

    private String asked() {
        String code = watched.accept().code();
        watched.assign(code);
        time.jumpTo(watched.calendar().plus(clock.instant(), 120));
        watched.does(
                "chuyenvien",
                code,
                "task_appraise",
                Map.of("proposal", "supplement", "opinion", "Thiếu giấy tờ.", "missingPapers", "Bản sao căn cước"));
        time.runDueJobs();
        return code;
    }
}
