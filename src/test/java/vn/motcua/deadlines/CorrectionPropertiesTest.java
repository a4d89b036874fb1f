package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.engine.Refusal;

/** What must hold for every corrected ledger. Minutes are plain minutes, day and night, weekends too. */
class CorrectionPropertiesTest {
    private static final int WEEK = 7 * 24 * 60;

    /** Received, stopped, gone on; each so many minutes after the one before. */
    private record Times(Instant received, Instant paused, Instant resumed) {
        static Times of(Instant received, int first, int second) {
            Instant paused = received.plus(first, ChronoUnit.MINUTES);
            return new Times(received, paused, paused.plus(second, ChronoUnit.MINUTES));
        }

        Story told(int days) {
            return Story.received(received, new Limit(days, LimitUnit.WORKING_DAYS))
                    .paused(paused)
                    .resumed(resumed);
        }
    }

    @Property
    void aCorrectedLedgerSumsAsOneThatWasWrittenDownRight(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(min = 2, max = WEEK) int first,
            @ForAll @IntRange(min = 2, max = WEEK) int second,
            @ForAll @IntRange(min = 1, max = WEEK) int earlier,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Times written = Times.of(receipt, first, second);
        Times truly = new Times(
                receipt.minus(earlier, ChronoUnit.MINUTES),
                receipt.plus((long) first * percent / 100, ChronoUnit.MINUTES),
                written.resumed().plus(earlier, ChronoUnit.MINUTES));
        Story story = written.told(days);
        correct(story, Correction.RECEIVED, null, written.received(), truly.received());
        correct(story, Correction.RESUMED, 3, written.resumed(), truly.resumed());
        correct(story, Correction.PAUSED, 2, written.paused(), truly.paused());
        Story right = truly.told(days);
        assertThat(story.sum().dueAt()).isEqualTo(right.sum().dueAt());
        assertThat(story.sum().pauses()).isEqualTo(right.sum().pauses());
        assertThat(story.sum().remainingMinutes(later(written)))
                .isEqualTo(right.sum().remainingMinutes(later(written)));
    }

    @Property
    void correctedTwiceItIsTheSecondAndBackItIsAsBefore(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(min = 1, max = WEEK) int one,
            @ForAll @IntRange(min = 1, max = WEEK) int other) {
        Times written = Times.of(receipt, 2 * WEEK, 60);
        Story story = written.told(days);
        Instant due = story.sum().dueAt();
        Instant truly = receipt.plus(one, ChronoUnit.MINUTES);
        correct(story, Correction.RECEIVED, null, receipt, truly);
        Instant again = receipt.minus(other, ChronoUnit.MINUTES);
        correct(story, Correction.RECEIVED, null, truly, again);
        assertThat(story.sum().dueAt())
                .isEqualTo(new Times(again, written.paused(), written.resumed())
                        .told(days)
                        .sum()
                        .dueAt());
        correct(story, Correction.RECEIVED, null, again, receipt);
        assertThat(story.sum().dueAt()).isEqualTo(due);
    }

    @Property(tries = 100)
    void aCorrectionAndACalendarChangeComeToTheSameInEitherOrder(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(min = 1, max = WEEK) int moved,
            @ForAll @IntRange(min = 0, max = 30) int closed) {
        WorkingCalendar other = OtherCalendars.closedOn(Story.CALENDAR.dateOf(receipt.plus(closed, ChronoUnit.DAYS)))
                .general();
        Times written = Times.of(receipt, 2 * WEEK, WEEK);
        Instant truly = receipt.plus(moved, ChronoUnit.MINUTES);
        Story before = written.told(days);
        correct(before, Correction.RECEIVED, null, receipt, truly);
        before.counted(other, later(written));
        Story after = written.told(days).counted(other, later(written));
        correct(after, Correction.RECEIVED, null, receipt, truly);
        assertThat(before.sum().dueAt()).isEqualTo(after.sum().dueAt());
        assertThat(before.sum().base()).isEqualTo(after.sum().base());
    }

    @Property
    void theSameInstantIsNoCorrection(
            @ForAll("receipts") Instant receipt,
            @ForAll @IntRange(min = 1, max = WEEK) int first,
            @ForAll @IntRange(min = 1, max = WEEK) int second) {
        Story story = Times.of(receipt, first, second).told(5);
        for (Moment moment : story.sum().moments()) {
            var same = new Correction(Story.LETTER, moment.fact(), moment.entry(), moment.at(), null);
            assertThatThrownBy(() -> story.sum().with(Story.correction(same, later(Times.of(receipt, first, second)))))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("correction-same"));
        }
    }

    /** Nothing to correct when it is true already. */
    private static void correct(Story story, String fact, @Nullable Integer entry, Instant written, Instant truly) {
        if (!truly.equals(written)) {
            Instant last = story.entries().get(0).at().plus(20 * WEEK, ChronoUnit.MINUTES);
            story.corrected(fact, entry, truly, last);
        }
    }

    private static Instant later(Times times) {
        return times.received().plus(10 * WEEK, ChronoUnit.MINUTES);
    }

    @Provide
    Arbitrary<Instant> receipts() {
        Instant first = Story.at("2021-03-01T00:00");
        return Arbitraries.longs()
                .between(0, 3L * 365 * 24 * 60)
                .map(minutes -> first.plus(minutes, ChronoUnit.MINUTES));
    }
}
