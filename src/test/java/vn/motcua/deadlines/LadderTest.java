package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadlines.Story.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.motcua.deadlines.Rung.Anchor;
import vn.motcua.deadlines.Rung.OnlyIf;

/** Due Friday 4 November 2022, 17:00; the apology day opens on Thursday at 07:00. */
class LadderTest {
    private static final Instant DUE = at("2022-11-04T17:00");
    private static final List<Rung> RUNGS = List.of(
            rung("due-soon", Act.REMIND, Anchor.LIMIT, -3),
            rung("apology", Act.APOLOGISE, Anchor.APOLOGY_DAY, 0),
            rung("overdue-unit", Act.ESCALATE, Anchor.LIMIT, 0),
            unanswered("overdue-agency", 1),
            unanswered("overdue-one-stop", 2),
            rung("overdue-province", Act.ESCALATE, Anchor.LIMIT, 3),
            new Rung("review-no-apology", Act.REVIEW, Anchor.LIMIT, BigDecimal.ZERO, "office", OnlyIf.NO_APOLOGY),
            rung("review", Act.REVIEW, Anchor.LIMIT, 5));
    private static final long FAR_FROM_DONE = 1200;

    private final List<SupervisionAct> done = new ArrayList<>();
    private boolean answered;

    @Example
    void watchedInTimeEveryRungIsOpenedAtItsInstant() {
        assertThat(opened("2022-11-01T15:00", FAR_FROM_DONE)).isEmpty();
        assertThat(nextAt("2022-11-01T15:00", FAR_FROM_DONE)).isEqualTo(at("2022-11-02T07:00"));
        assertThat(opened("2022-11-02T07:00", FAR_FROM_DONE)).containsExactly("due-soon");
        assertThat(opened("2022-11-03T07:00", FAR_FROM_DONE)).containsExactly("apology");
        assertThat(opened("2022-11-04T17:00", FAR_FROM_DONE)).containsExactly("overdue-unit", "review-no-apology");
        assertThat(opened("2022-11-07T17:00", FAR_FROM_DONE)).containsExactly("overdue-agency");
        assertThat(opened("2022-11-08T17:00", FAR_FROM_DONE)).containsExactly("overdue-one-stop");
        assertThat(opened("2022-11-09T17:00", FAR_FROM_DONE)).containsExactly("overdue-province");
        assertThat(opened("2022-11-30T17:00", FAR_FROM_DONE)).isEmpty();
        assertThat(ladder(DUE, FAR_FROM_DONE, false).next(at("2022-11-30T17:00")))
                .isEmpty();
    }

    @Example
    void afterAnOutageOfAWeekEachActIsDoneOnceAtItsPresentLevel() {
        assertThat(opened("2022-11-15T09:00", FAR_FROM_DONE)).containsExactly("apology", "overdue-province", "review");
    }

    @Example
    void aLevelThatActedIsNotPassedOverUntilTheProvinceIsTold() {
        opened("2022-11-05T08:00", FAR_FROM_DONE);
        answered = true;
        assertThat(opened("2022-11-07T17:00", FAR_FROM_DONE)).isEmpty();
        assertThat(opened("2022-11-08T17:00", FAR_FROM_DONE)).isEmpty();
        assertThat(nextAt("2022-11-08T17:00", FAR_FROM_DONE)).isEqualTo(at("2022-11-09T17:00"));
        assertThat(opened("2022-11-09T17:00", FAR_FROM_DONE)).containsExactly("overdue-province");
    }

    @Example
    void aResultInSightPutsTheApologyOff() {
        // 480 minutes left to do: out of sight once less than that is left, which is Friday from 07:01 on.
        assertThat(nextApology(480)).isEqualTo(at("2022-11-04T07:01"));
        // On Thursday 07:00 exactly 960 minutes are left: still in sight.
        assertThat(nextApology(960)).isEqualTo(at("2022-11-03T07:01"));
        assertThat(nextApology(961)).isEqualTo(at("2022-11-03T07:00"));
        assertThat(nextApology(5000)).isEqualTo(at("2022-11-03T07:00"));
        assertThat(nextApology(0)).isEqualTo(DUE);
    }

    @Example
    void withAnIssuedApologyThereIsNoSecondOneAndNoReviewForWantOfIt() {
        opened("2022-11-02T07:00", FAR_FROM_DONE);
        var ladder = ladder(DUE, FAR_FROM_DONE, true);
        assertThat(ladder.next(at("2022-11-04T17:00")).orElseThrow().rung().name())
                .isEqualTo("overdue-unit");
        assertThat(ladder.next(at("2022-11-03T17:00")).orElseThrow().at()).isEqualTo(DUE);
    }

    @Example
    void aNewDueInstantHasItsOwnLevelsButNoSecondApology() {
        opened("2022-11-07T17:00", FAR_FROM_DONE);
        var promise = at("2022-11-14T17:00");
        var ladder = ladder(promise, FAR_FROM_DONE, true);
        assertThat(ladder.next(at("2022-11-08T08:00")).orElseThrow().at()).isEqualTo(at("2022-11-10T07:00"));
        assertThat(ladder.next(at("2022-11-14T17:00")).orElseThrow().rung().name())
                .isEqualTo("overdue-unit");
    }

    @Example
    void whatIsDueSoonIsNotSaidOfWhatIsOverdue() {
        assertThat(opened("2022-11-05T09:00", FAR_FROM_DONE)).doesNotContain("due-soon");
    }

    /** Whatever the moments at which it is looked at: nothing twice, never a lower level after a higher one. */
    @Property
    void howeverOftenItIsAskedNothingIsDoneTwice(
            @ForAll @Size(max = 20) List<@IntRange(max = 3 * 24 * 60) Integer> waits,
            @ForAll @IntRange(max = 2000) int remainingNorms) {
        done.clear();
        Instant now = at("2022-11-01T09:00");
        for (int wait : waits) {
            now = now.plusSeconds(60L * wait);
            open(now, remainingNorms);
            assertThat(ladder(DUE, remainingNorms, false).next(now).map(Ladder.Step::at))
                    .isNotEqualTo(now);
        }
        assertThat(done).doesNotHaveDuplicates();
        assertThat(done.stream().filter(act -> act.act() == Act.ESCALATE).map(SupervisionAct::rung))
                .isSortedAccordingTo((one, other) -> Integer.compare(place(one), place(other)));
        assertThat(done.stream().filter(act -> act.act() == Act.REVIEW)).hasSizeLessThanOrEqualTo(1);
        assertThat(done.stream().filter(act -> act.act() == Act.APOLOGISE)).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> opened(String local, long remainingNorms) {
        return open(at(local), remainingNorms);
    }

    private List<String> open(Instant now, long remainingNorms) {
        List<String> names = new ArrayList<>();
        for (var step = due(now, remainingNorms); step != null; step = due(now, remainingNorms)) {
            names.add(step.rung().name());
            done.add(new SupervisionAct(
                    "dossier",
                    DUE,
                    step.rung().act(),
                    step.rung().name(),
                    step.rung().recipient(),
                    now));
        }
        return names;
    }

    private Ladder.@org.jspecify.annotations.Nullable Step due(Instant now, long remainingNorms) {
        return ladder(DUE, remainingNorms, false)
                .next(now)
                .filter(step -> !step.at().isAfter(now))
                .orElse(null);
    }

    private Instant nextAt(String local, long remainingNorms) {
        return ladder(DUE, remainingNorms, false).next(at(local)).orElseThrow().at();
    }

    private Instant nextApology(long remainingNorms) {
        var apologyOnly =
                RUNGS.stream().filter(rung -> rung.act() == Act.APOLOGISE).toList();
        return new Ladder(Story.CALENDAR, apologyOnly, CorrectedDue.plain(DUE), false, false, List.of(), remainingNorms)
                .next(at("2022-11-01T09:00"))
                .orElseThrow()
                .at();
    }

    private Ladder ladder(Instant due, long remainingNorms, boolean apologised) {
        return new Ladder(
                Story.CALENDAR,
                RUNGS,
                CorrectedDue.plain(due),
                apologised,
                answered,
                List.copyOf(done),
                remainingNorms);
    }

    private static int place(String name) {
        return RUNGS.stream().map(Rung::name).toList().indexOf(name);
    }

    private static Rung unanswered(String name, int days) {
        return new Rung(name, Act.ESCALATE, Anchor.LIMIT, BigDecimal.valueOf(days), "agency-head", OnlyIf.UNANSWERED);
    }

    private static Rung rung(String name, Act act, Anchor anchor, int days) {
        return new Rung(name, act, anchor, BigDecimal.valueOf(days), "unit-head", OnlyIf.ALWAYS);
    }
}
