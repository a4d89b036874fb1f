package vn.motcua.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Handoff;

/**
 * Work that others do at the same time, as holdings with turns. An opinion is a wait of the unit that asked until it is due,
 * and from then on the delay of the one who owes it, however many tasks were looked at meanwhile; an accepted handoff has
 * the due date of its receiver. Pure.
 *
 * @param changes in order of time, with the tasks of opinions replaced
 * @param turns of the tasks that have a due date of their own, by task
 */
record Parallel(List<HoldingChange> changes, Map<String, Turn> turns) {
    private static final Set<String> OPINIONS = Set.of("giveOpinion", "giveComment");

    /**
     * @param before the changes as {@link HandoffWaits} leaves them
     * @param asking the unit that asks: the dossier's settling unit
     * @param names of units, by id
     */
    static Parallel of(
            List<HoldingChange> before,
            List<Handoff> handoffs,
            List<Consultation> consultations,
            String asking,
            UnaryOperator<String> names) {
        List<HoldingChange> changes = new ArrayList<>(before);
        Map<String, Turn> turns = new HashMap<>();
        handoffs.forEach(handoff -> received(changes, handoff, turns));
        if (!consultations.isEmpty()) {
            Set<String> opinions = new HashSet<>();
            before.stream()
                    .filter(change -> OPINIONS.contains(change.step()))
                    .forEach(change -> opinions.add(change.task()));
            changes.removeIf(change -> opinions.contains(change.task()));
            for (Consultation consultation : consultations) {
                for (Asked asked : consultation.asked()) {
                    asked(changes, turns, consultation, asked, asking, names.apply(asked.unit()));
                }
            }
            changes.sort(Comparator.comparing(HoldingChange::at));
        }
        return new Parallel(changes, turns);
    }

    /** The receiver's task is the first of its unit that was opened when its clock had begun and is no other handoff's. */
    private static void received(List<HoldingChange> changes, Handoff handoff, Map<String, Turn> turns) {
        handoff.start().ifPresent(start -> changes.stream()
                .filter(change -> change.kind() == Kind.OPENED
                        && change.step().equals(HandoffWaits.WORKING)
                        && change.unit().equals(handoff.toUnit())
                        && !change.at().isBefore(start.at())
                        && !turns.containsKey(change.task()))
                .findFirst()
                .ifPresent(change -> turns.put(change.task(), new Turn(handoff.dueAt(), false))));
    }

    private static void asked(
            List<HoldingChange> changes,
            Map<String, Turn> turns,
            Consultation consultation,
            Asked asked,
            String asking,
            String name) {
        String id = consultation.id() + ":" + asked.no();
        Instant answered = answeredAt(asked);
        String wait = "asked:" + id;
        Instant until = answered != null && answered.isBefore(asked.dueAt()) ? answered : asked.dueAt();
        turns.put(wait, new Turn(asked.dueAt(), true));
        String what = asked.official() == null ? "ý kiến" : "nhận xét";
        add(changes, wait, "Chờ " + what + ": " + name, asking, consultation.askedAt(), until);
        if (answered == null || answered.isAfter(asked.dueAt())) {
            String late = "owed:" + id;
            turns.put(late, new Turn(asked.dueAt(), false));
            boolean consented = asked.answer() != null && !asked.answer().at().isAfter(asked.dueAt());
            // silence that is an answer makes nobody late: what passed until it was noticed is the asking unit's
            add(
                    changes,
                    late,
                    consented ? "Chờ ghi nhận " + what : "Trả lời " + what,
                    consented ? asking : asked.unit(),
                    asked.dueAt(),
                    answered);
        }
    }

    /** When the one who asked could go on: with the answer, or when the system had learned of a silence. */
    private static @Nullable Instant answeredAt(Asked asked) {
        return asked.answer() == null ? null : asked.answer().notedAt();
    }

    private static void add(
            List<HoldingChange> changes, String task, String name, String unit, Instant from, @Nullable Instant to) {
        changes.add(new HoldingChange(from, task, name, "giveOpinion", Kind.OPENED, unit, null));
        if (to != null) {
            changes.add(new HoldingChange(to, task, "", "giveOpinion", Kind.CLOSED, "", null));
        }
    }
}
