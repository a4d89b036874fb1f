package vn.motcua.deadlines;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.calendar.WorkingCalendar;

/**
 * What is next to be done about a dossier that runs: pure, and by state, never by memory of what a timer missed. Of each
 * act the highest rung reached counts; what was jumped over in an outage is not made up for.
 *
 * @param rungs all rungs of its limit
 * @param answered whether the supervisor told last about this due instant has acted
 * @param done what was done for this dossier, for earlier due instants too
 * @param remainingNorms working minutes that the norms still allow for what is left to do
 */
record Ladder(
        WorkingCalendar calendar,
        List<Rung> rungs,
        CorrectedDue due,
        boolean apologised,
        boolean answered,
        List<SupervisionAct> done,
        long remainingNorms) {

    /** A rung and when it is reached. */
    record Step(Rung rung, Instant at) {}

    /** The first thing to do: at or before {@code now} when something is due and not done. */
    Optional<Step> next(Instant now) {
        return Stream.of(Act.values())
                .flatMap(act -> next(act, now).stream())
                .min(Comparator.comparing(Step::at)
                        .thenComparing(step -> step.rung().act()));
    }

    /** Whether it is time for this act, done or not. */
    boolean isReached(Act act, Instant now) {
        return rungs.stream().anyMatch(rung -> rung.act() == act && applies(rung) && !at(rung).isAfter(now));
    }

    private Optional<Step> next(Act act, Instant now) {
        if (isOver(act, now)) {
            return Optional.empty();
        }
        List<Step> steps = rungs.stream()
                .filter(rung -> rung.act() == act && applies(rung))
                .map(rung -> new Step(rung, at(rung)))
                .sorted(Comparator.comparing(Step::at))
                .toList();
        Optional<Step> present = steps.stream()
                .filter(step -> !step.at().isAfter(now))
                .reduce((lower, higher) -> higher)
                .filter(this::isOpen);
        return present.or(
                () -> steps.stream().filter(step -> step.at().isAfter(now)).findFirst());
    }

    private boolean applies(Rung rung) {
        return switch (rung.onlyIf()) {
            case ALWAYS -> true;
            case NO_APOLOGY -> !apologised;
            case UNANSWERED -> !answered;
        };
    }

    /** One apology for ever, one review for a due instant; “due soon” is over when it is due. */
    private boolean isOver(Act act, Instant now) {
        return switch (act) {
            case REMIND -> !now.isBefore(due.dueAt());
            case APOLOGISE -> apologised || done.stream().anyMatch(past -> past.act() == act);
            case ESCALATE -> false;
            case REVIEW -> done.stream().anyMatch(past -> past.act() == act && due.isSame(past.dueAt()));
        };
    }

    /** Late by a correction only: from its approval on, and a review leaves a working day in which to apologise. */
    private Instant countedFrom(Rung rung) {
        Instant appeared = due.appearedAt();
        if (appeared == null) {
            return due.dueAt();
        }
        return rung.act() == Act.REVIEW ? calendar.plus(appeared, calendar.minutesOfDay()) : appeared;
    }

    private boolean isOpen(Step step) {
        return done.stream().noneMatch(past -> isSame(past, step.rung()));
    }

    private boolean isSame(SupervisionAct past, Rung rung) {
        return past.act() == rung.act() && past.rung().equals(rung.name()) && due.isSame(past.dueAt());
    }

    /**
     * An apology waits as long as a result is in sight: until the working time left is less than what the remaining norms
     * allow; at the limit it waits no longer.
     */
    private Instant at(Rung rung) {
        Instant limit = countedFrom(rung);
        Instant at = rung.at(limit, calendar);
        if (rung.act() != Act.APOLOGISE || !at.isBefore(limit)) {
            return at;
        }
        Instant outOfSight = remainingNorms == 0 ? limit : calendar.minus(limit, remainingNorms - 1);
        return outOfSight.isAfter(at) ? outOfSight : at;
    }
}
