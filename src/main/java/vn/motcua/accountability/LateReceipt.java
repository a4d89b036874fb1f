package vn.motcua.accountability;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.dossiers.Dossier;

/** Whose the minutes are between a receipt and its being written down late: of the desk that had the dossier. Pure. */
final class LateReceipt {
    static final String STEP = "receive";
    static final String TASK = "Tiếp nhận hồ sơ";

    private LateReceipt() {}

    /** The changes with those of the desk, in order of time; the same where the receipt was written down at once. */
    static List<HoldingChange> in(List<HoldingChange> changes, Dossier dossier) {
        if (!dossier.receivedAt().isBefore(dossier.receiptWrittenAt())) {
            return changes;
        }
        String task = "receipt:" + dossier.code();
        List<HoldingChange> all = new ArrayList<>();
        all.add(new HoldingChange(
                dossier.receivedAt(), task, TASK, STEP, Kind.OPENED, dossier.receivingUnit(), dossier.receivedBy()));
        // Before what the desk's writing it down opened at that same instant.
        all.add(new HoldingChange(dossier.receiptWrittenAt(), task, "", STEP, Kind.CLOSED, "", null));
        all.addAll(changes);
        return all;
    }
}
