package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadlines.Story.CALENDAR;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;

/** What must hold for every ledger. Minutes in the parameters are plain minutes, day and night, weekends too. */
class ReckoningPropertiesTest {
    private static final int MONTH = 30 * 24 * 60;

    @Property
    void aPauseOfNoTimeChangesNothing(
            @ForAll("stories") Story story,
            @ForAll @IntRange(max = MONTH) int later,
            @ForAll @IntRange(max = 59) int seconds) {
        Instant due = story.sum().dueAt();
        Instant moment = end(story).plus(later, ChronoUnit.MINUTES);
        story.paused(moment).resumed(moment.plusSeconds(seconds - moment.getEpochSecond() % 60));
        assertThat(story.sum().dueAt()).isEqualTo(due);
    }

    @Property
    void splittingAPauseChangesNothing(
            @ForAll("receipts") Instant receipt,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = MONTH) int begin,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = MONTH / 4) Integer> pieces) {
        Instant at = receipt.plus(begin, ChronoUnit.MINUTES);
        Story split = Story.received(receipt, limit);
        Instant from = at;
        for (int piece : pieces) {
            Instant to = from.plus(piece, ChronoUnit.MINUTES);
            split.paused(from).resumed(to);
            from = to;
        }
        Story whole = Story.received(receipt, limit).paused(at).resumed(from);
        assertThat(split.sum().dueAt()).isEqualTo(whole.sum().dueAt());
        assertThat(split.sum().remainingMinutes(from)).isEqualTo(whole.sum().remainingMinutes(from));
    }

    @Property
    void aPauseKeepsAtLeastTheTimeThatWasLeft(
            @ForAll("stories") Story story,
            @ForAll @IntRange(max = MONTH) int later,
            @ForAll @IntRange(max = MONTH) int length) {
        Instant from = end(story).plus(later, ChronoUnit.MINUTES);
        Instant to = from.plus(length, ChronoUnit.MINUTES);
        // Reopened without any working time between, it is the earlier pause going on.
        Assume.that(story.entries().size() == 1 || CALENDAR.workingMinutesBetween(end(story), from) > 0);
        long left = story.sum().remainingMinutes(from);
        story.paused(from).resumed(to);
        assertThat(story.sum().remainingMinutes(to)).isGreaterThanOrEqualTo(left);
        if (left <= 0) {
            assertThat(story.sum().remainingMinutes(to)).isEqualTo(left);
        }
    }

    @Property
    void aRestartIsAFreshStartAtThatInstant(
            @ForAll("stories") Story story,
            @ForAll @IntRange(max = MONTH) int later,
            @ForAll @IntRange(max = MONTH) int length) {
        Limit limit = story.sum().terms().limit();
        Instant pause = end(story).plus(later, ChronoUnit.MINUTES);
        Instant restart = pause.plus(length, ChronoUnit.MINUTES);
        Reckoning restarted = story.paused(pause).restarted(restart).sum();
        assertThat(restarted.dueAt())
                .isEqualTo(Story.received(restart, limit).sum().dueAt());
        assertThat(restarted.legalDueAt()).isEqualTo(restarted.dueAt());
    }

    @Property
    void aPauseBeforeTheRestartDoesNotMatter(
            @ForAll("receipts") Instant receipt,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = MONTH) int first,
            @ForAll @IntRange(max = MONTH) int length) {
        Instant pause = receipt.plus(first, ChronoUnit.MINUTES);
        Instant resume = pause.plus(length, ChronoUnit.MINUTES);
        Instant restart = resume.plus(2 * MONTH, ChronoUnit.MINUTES);
        Story with = Story.received(receipt, limit).paused(pause).resumed(resume);
        with.paused(resume.plus(MONTH, ChronoUnit.MINUTES)).restarted(restart);
        Story without = Story.received(receipt, limit);
        without.paused(resume.plus(MONTH, ChronoUnit.MINUTES)).restarted(restart);
        assertThat(with.sum().dueAt()).isEqualTo(without.sum().dueAt());
    }

    @Property
    void aPauseThatIsOverDoesNotMoveAPromiseMadeAfterIt(
            @ForAll("receipts") Instant receipt,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = MONTH) int begin,
            @ForAll @IntRange(max = MONTH) int length,
            @ForAll @IntRange(min = 1, max = MONTH) int promised) {
        Instant pause = receipt.plus(begin, ChronoUnit.MINUTES);
        Instant resume = pause.plus(length, ChronoUnit.MINUTES);
        Instant promise = CALENDAR.plusWorkingDays(resume.plus(promised, ChronoUnit.MINUTES), 1);
        Story with =
                Story.received(receipt, limit).paused(pause).resumed(resume).promised(promise, resume);
        Story without = Story.received(receipt, limit).promised(promise, resume);
        assertThat(with.sum().dueAt()).isEqualTo(without.sum().dueAt()).isEqualTo(promise);
    }

    @Property
    void theSumIsTheSameEachTimeAndReadsOnlyItsOwnDossier(@ForAll("stories") Story story) {
        assertThat(story.sum()).isEqualTo(story.sum());
        assertThat(story.explanation()).isEqualTo(story.explanation());
    }

    @Property
    void summingInTwoPartsIsSummingAtOnce(@ForAll("stories") Story story) {
        List<LedgerEntry> entries = story.entries();
        for (int cut = 1; cut <= entries.size(); cut++) {
            Reckoning sum = Reckoning.of(entries.subList(0, cut), story.calendars());
            for (LedgerEntry entry : entries.subList(cut, entries.size())) {
                sum = sum.with(entry);
            }
            assertThat(sum).isEqualTo(story.sum());
        }
    }

    @Provide
    Arbitrary<Instant> receipts() {
        return Arbitraries.integers().between(0, 3 * 365 * 24 * 60).map(minutes -> Story.at("2022-01-03T07:00")
                .plus(minutes, ChronoUnit.MINUTES));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 45),
                        Arbitraries.of(LimitUnit.WORKING_DAYS, LimitUnit.WORKING_HOURS, LimitUnit.CALENDAR_DAYS))
                .as(Limit::new);
    }

    /** A receipt and up to three pauses of up to a week, each up to a week after the one before. */
    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<List<Integer>> spans =
                Arbitraries.integers().between(0, MONTH / 4).list().ofMaxSize(6);
        return Combinators.combine(receipts(), limits(), spans).as((receipt, limit, minutes) -> {
            Story story = Story.received(receipt, limit);
            Instant at = receipt;
            for (int index = 0; index + 1 < minutes.size(); index += 2) {
                Instant from = at.plus(minutes.get(index), ChronoUnit.MINUTES);
                at = from.plus(minutes.get(index + 1), ChronoUnit.MINUTES);
                story.paused(from).resumed(at);
            }
            return story;
        });
    }

    private static Instant end(Story story) {
        List<LedgerEntry> entries = story.entries();
        return entries.get(entries.size() - 1).at();
    }
}
