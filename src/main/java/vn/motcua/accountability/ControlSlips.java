package vn.motcua.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.ControlSlip.Row;
import vn.motcua.accountability.ControlSlip.Verdict;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.StepNorm;

/** Writes control slips from the record of who held the dossier: nothing on them is entered by hand. */
@Component
public class ControlSlips {
    private static final String APPLICANT = "Người nộp hồ sơ";

    private final Holdings holdings;
    private final Handoffs handoffs;
    private final Contests contests;
    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Organisation organisation;

    ControlSlips(
            Holdings holdings,
            Handoffs handoffs,
            Contests contests,
            Deadlines deadlines,
            Dossiers dossiers,
            Catalogue catalogue,
            Organisation organisation) {
        this.holdings = holdings;
        this.handoffs = handoffs;
        this.contests = contests;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** As it stands now. */
    public ControlSlip of(String code) {
        Dossier dossier = dossiers.get(code);
        var procedure = catalogue.of(dossier.edition());
        var deadline = deadlines.of(code);
        return new ControlSlip(
                dossier,
                procedure.name(),
                deadline.originalDueAt(),
                deadline.answeredAt(),
                deadline.ending(),
                deadlines.lateMinutes(code),
                rows(dossier, procedure.norms(), deadline.answeredAt() == null),
                holdings.attribution(code));
    }

    private List<Row> rows(Dossier dossier, Map<String, StepNorm> norms, boolean open) {
        List<Row> rows = new ArrayList<>();
        String desk = organisation.unit(dossier.receivingUnit()).name();
        rows.add(handover(1, APPLICANT, desk, "Tiếp nhận hồ sơ", name(dossier.receivedBy()), dossier.receivedAt()));
        List<Contest> objections = contests.of(dossier.code());
        List<Handoff> handedOff = handoffs.of(dossier.code());
        List<HandOver> handOvers = HandOver.of(holdings.of(dossier.code()), holdings.brief(dossier.code()));
        String giver = desk;
        if (!handOvers.isEmpty() && handOvers.get(0).step().equals(LateReceipt.STEP)) {
            // The receipt was written down late: the desk's own time stands in its row.
            rows.clear();
            giver = APPLICANT;
        }
        for (HandOver next : handOvers) {
            boolean running = open && !next.isBrief() && next == handOvers.get(handOvers.size() - 1);
            Optional<Handoff> handoff = handoff(next, handedOff);
            Row row = row(
                    rows.size() + 1,
                    giver,
                    next,
                    handoff.map(Handoff::name).orElse(next.task()),
                    minutes(next, norms, handoff),
                    running,
                    objections);
            rows.add(row);
            giver = row.receiver();
        }
        var returned = dossier.handover();
        if (returned != null) {
            String counter = organisation.unit(dossier.returningUnit()).name();
            rows.add(handover(rows.size() + 1, counter, APPLICANT, "Trả kết quả", name(returned.by()), returned.at()));
        }
        return rows;
    }

    /** The norm of the step; of a handoff, the one that it was sent with. */
    private static @Nullable Long minutes(HandOver next, Map<String, StepNorm> norms, Optional<Handoff> handoff) {
        StepNorm norm = norms.get(next.step());
        long minutes = norm != null
                ? norm.minutes()
                : handoff.map(Handoff::normMinutes).orElse(0L);
        return minutes == 0 ? null : minutes;
    }

    /** The handoff whose work this is: the newest that the unit had begun by then. */
    private static Optional<Handoff> handoff(HandOver next, List<Handoff> handoffs) {
        return handoffs.stream()
                .filter(each -> next.step().equals(HandoffWaits.WORKING)
                        && each.toUnit().equals(next.unit())
                        && each.start()
                                .filter(start -> start.at().isBefore(next.to()))
                                .isPresent())
                .reduce((older, newer) -> newer);
    }

    private Row row(
            int no,
            String giver,
            HandOver next,
            String task,
            @Nullable Long minutes,
            boolean running,
            List<Contest> objections) {
        long over = minutes == null ? 0 : next.workingMinutes() - minutes;
        Verdict verdict = minutes == null || running && over <= 0
                ? Verdict.NONE
                : over > 0 ? Verdict.LATE : over == 0 ? Verdict.ON_TIME : Verdict.EARLY;
        return new Row(
                no,
                giver,
                receiver(next),
                task,
                next.official(),
                next.from(),
                next.workingMinutes(),
                minutes,
                over,
                verdict,
                next.lateMinutes(),
                running,
                next.isBrief(),
                objections.stream().filter(each -> next.covers(each.spanFrom())).toList());
    }

    private String receiver(HandOver next) {
        if (!next.unit().isEmpty()) {
            return organisation.unit(next.unit()).name();
        }
        return next.task().isEmpty() ? "Chưa có người nhận" : next.name();
    }

    private static Row handover(
            int no, String giver, String receiver, String task, @Nullable String official, Instant at) {
        return new Row(no, giver, receiver, task, official, at, 0, null, 0, Verdict.NONE, 0, false, false, List.of());
    }

    private String name(String login) {
        return organisation.find(login).map(official -> official.name()).orElse(login);
    }
}
