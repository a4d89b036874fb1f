package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Review.Statement;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.TestClock;

/** What a review is made of: facts, statements, and whose the late minutes are. */
@MotCuaIT
class ReviewIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Late late;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Test
    void aReviewGoesFromFactsToDecisionAndTellsThoseConcerned() {
        String code = late.dossier();
        Review review = reviews.of(code).get(0);
        assertThat(review.facts()).containsKeys("holdings", "faults", "escalations", "explanation", "lateMinutes");
        assertThat(review.facts().toString()).doesNotContain("Y Bình");

        watched.does(
                "truongphong", code, "task_explain", Map.of("explanation", "Thiếu người.", "remedy", "Bổ sung người."));
        watched.does(
                "vanphong", code, "task_assess", Map.of("assessment", "subjective", "assessmentText", "Chủ quan."));
        watched.does("noivu", code, "task_opinion", Map.of("proposedMeasure", "remind", "opinion", "Nhắc nhở."));
        watched.does("chutich", code, "task_decide", Map.of("measure", "remind"));
        watched.does(
                "vanphong",
                code,
                "task_recordDecision",
                Map.of(
                        "decisionNumber",
                        "15/TB-VP",
                        "decisionDate",
                        watched.calendar().dateOf(clock.instant()).toString()));
        time.runDueJobs();

        assertThat(reviews.of(code)).hasSize(1);
        assertThat(reviews.of(code).get(0).statements())
                .extracting(Statement::step)
                .containsExactly("explain", "assess", "opinion", "decide", "recordDecision", "notified");
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("review-decided");
    }

    @Test
    void everyLateWorkingMinuteHasAHolder() {
        String code = late.dossier();
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 700));
        long late = holdings.of(code).stream().mapToLong(Holding::lateMinutes).sum();
        assertThat(late).isEqualTo(-deadlines.remainingMinutes(code)).isEqualTo(700);
        assertThat(holdings.of(code).stream().filter(span -> span.lateMinutes() > 0))
                .extracting(Holding::who)
                .containsOnly("chuyenvien");
        assertThat(holdings.of(code)).extracting(Holding::kind).contains(Holding.Kind.UNIT, Holding.Kind.OFFICIAL);
    }
}
