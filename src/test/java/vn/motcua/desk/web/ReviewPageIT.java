package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.desk.web.Browser.posted;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Correcting;
import vn.motcua.accountability.Review;
import vn.motcua.accountability.Reviews;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.Processes;
import vn.motcua.engine.TestClock;

/** A running review whose lateness a correction took away is closed by the provincial office, with one click. */
@MotCuaIT
class ReviewPageIT {
    private static final String REVIEW = "accountability-review";

    @Autowired
    private Browser browser;

    @Autowired
    private Watched watched;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Processes processes;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Test
    void theOfficeClosesItAndTheReasonIsOnRecord() throws Exception {
        Dossier dossier = late();
        String code = dossier.code();
        browser.page("vanphong", "/ho-so/" + code)
                .andExpect(content().string(not(containsString("Khép việc xem xét"))));
        close("vanphong", code)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("review-not-closable"));

        // Handed in after the cut-off: the term began a day later.
        correcting.instant(code, "received", null, dossier.receivedAt().plus(8, ChronoUnit.HOURS));
        assertThat(processes.isRunning(REVIEW, code)).isTrue();
        browser.page("truongphong", "/ho-so/" + code)
                .andExpect(content().string(containsString("Dữ kiện đã thay đổi")))
                .andExpect(content().string(not(containsString("Khép việc xem xét</button>"))));
        browser.page("vanphong", "/ho-so/" + code)
                .andExpect(content().string(containsString("Khép việc xem xét</button>")));
        close("truongphong", code)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-yours-to-close"));
        close("vanphong", code).andExpect(status().isSeeOther());
        time.runDueJobs();

        assertThat(processes.isRunning(REVIEW, code)).isFalse();
        assertThat(watched.open(code, "task_explain")).isEmpty();
        assertThat(reviews.of(code)).singleElement().satisfies(review -> assertThat(review.statements())
                .extracting(Review.Statement::step)
                .containsExactly("corrected", "closed", "notified"));
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("review-closed", "review-decided");
        close("vanphong", code).andExpect(status().isConflict());
    }

    @Test
    void onceItIsLateByTheTrueDateItIsReviewedOn() throws Exception {
        Dossier dossier = late();
        String code = dossier.code();
        correcting.instant(code, "received", null, dossier.receivedAt().plus(8, ChronoUnit.HOURS));
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 60));
        close("vanphong", code)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("review-not-closable"));
        assertThat(processes.isRunning(REVIEW, code)).isTrue();
    }

    /** An hour late, without an apology: under review. */
    private Dossier late() {
        var calendar = watched.calendar();
        var day = calendar.nextWorkingDay(calendar.dateOf(clock.instant()));
        time.jumpTo(day.atTime(8, 0).atZone(clock.getZone()).toInstant());
        Dossier dossier = watched.accept();
        Instant due = deadlines.of(dossier.code()).dueAt();
        time.advanceTo(calendar.plus(due, 60));
        time.runDueJobs();
        assertThat(processes.isRunning(REVIEW, dossier.code())).isTrue();
        return dossier;
    }

    private ResultActions close(String official, String code) throws Exception {
        return browser.send(official, posted("/ho-so/{code}/xem-xet/khep", code));
    }
}
