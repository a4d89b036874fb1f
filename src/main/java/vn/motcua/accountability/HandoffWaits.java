package vn.motcua.accountability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.cooperation.Handoff;
import vn.motcua.engine.Actors;
import vn.motcua.procedures.Cooperation.Waiting;

/**
 * Whose the minutes of a handoff are between sending and acceptance: not of whoever happens to look at the receiver's task,
 * but of the side that the procedure names; from a lapse on the receiver's, however late it was noticed. Pure.
 */
final class HandoffWaits {
    static final String WAITING = "receiveHandoff";
    static final String WORKING = "handleHandoff";
    /** As the receiver's task is called: what came before it opened is one span with it. */
    private static final String WORK = "Giải quyết phần việc";

    private HandoffWaits() {}

    /** The changes with those of the acceptance replaced, in order of time. */
    static List<HoldingChange> in(List<HoldingChange> changes, List<Handoff> handoffs) {
        if (handoffs.isEmpty()) {
            return changes;
        }
        Set<String> acceptances = new HashSet<>();
        changes.stream()
                .filter(change -> change.step().equals(WAITING))
                .forEach(change -> acceptances.add(change.task()));
        List<HoldingChange> all = new ArrayList<>(changes.stream()
                .filter(change -> !acceptances.contains(change.task()))
                .toList());
        handoffs.forEach(handoff -> add(all, handoff));
        all.sort(Comparator.comparing(HoldingChange::at));
        return all;
    }

    private static void add(List<HoldingChange> all, Handoff handoff) {
        boolean sender = handoff.waiting() == Waiting.SENDER;
        String task = "handoff:" + handoff.id();
        all.add(new HoldingChange(
                handoff.sentAt(),
                task,
                "Chờ tiếp nhận bàn giao",
                WAITING,
                Kind.OPENED,
                sender ? handoff.fromUnit() : handoff.toUnit(),
                sender ? official(handoff.sentBy()) : null));
        handoff.decidedAt().ifPresent(at -> all.add(new HoldingChange(at, task, "", WAITING, Kind.CLOSED, "", null)));
        handoff.start().filter(start -> start.notedAt().isAfter(start.at())).ifPresent(lapse -> {
            String late = "lapse:" + handoff.id();
            all.add(new HoldingChange(lapse.at(), late, WORK, WORKING, Kind.OPENED, handoff.toUnit(), null));
            all.add(new HoldingChange(lapse.notedAt(), late, "", WORKING, Kind.CLOSED, "", null));
        });
    }

    private static @Nullable String official(String actor) {
        return actor.equals(Actors.SYSTEM) ? null : actor;
    }
}
