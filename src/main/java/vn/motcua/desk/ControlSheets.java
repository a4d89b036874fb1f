package vn.motcua.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Attribution;
import vn.motcua.accountability.Contest;
import vn.motcua.accountability.Contests;
import vn.motcua.accountability.ControlSlip;
import vn.motcua.accountability.ControlSlip.Verdict;
import vn.motcua.accountability.ControlSlips;
import vn.motcua.accountability.Holding;
import vn.motcua.accountability.Holdings;
import vn.motcua.cooperation.HandoffPapers;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.deadlines.WorkingTime;
import vn.motcua.letters.PrintedPapers;
import vn.motcua.organisation.Organisation;

/** Puts who held a dossier how long into words. */
@Component
public class ControlSheets {
    private final Visible visible;
    private final ControlSlips slips;
    private final Holdings holdings;
    private final HandoffPapers handoffs;
    private final Contests contests;
    private final CorrectionLines corrections;
    private final Organisation organisation;
    private final People people;

    ControlSheets(
            Visible visible,
            ControlSlips slips,
            Holdings holdings,
            HandoffPapers handoffs,
            Contests contests,
            CorrectionLines corrections,
            Organisation organisation,
            People people) {
        this.visible = visible;
        this.slips = slips;
        this.holdings = holdings;
        this.handoffs = handoffs;
        this.contests = contests;
        this.corrections = corrections;
        this.organisation = organisation;
        this.people = people;
    }

    /** @throws vn.motcua.engine.Refusal {@code dossier-unknown} */
    public ControlSheet of(String code) {
        var dossier = visible.dossier(code);
        var slip = slips.of(code);
        var answered = slip.answeredAt();
        var objections = contests.of(code);
        return new ControlSheet(
                dossier,
                slip.procedure(),
                organisation.unit(dossier.agency()).name(),
                PrintedPapers.moment(dossier.receivedAt()),
                PrintedPapers.moment(slip.dueAt()),
                answered == null ? null : PrintedPapers.moment(answered),
                LedgerEntry.ending(slip.ending()),
                slip.lateMinutes() == 0 ? null : exact(slip.lateMinutes()),
                slip.rows().stream().map(this::row).toList(),
                slip.holders().stream().map(this::holder).toList(),
                holdings.of(code).stream()
                        .filter(Holding::hasHolder)
                        .map(span -> span(span, objections))
                        .toList(),
                handoffs.explain(code),
                corrections.of(code).stream()
                        .filter(CorrectionLines.Line::isApproved)
                        .map(CorrectionLines.Line::sentence)
                        .toList());
    }

    /** Whose minutes a dossier's are, for programs. */
    public List<Attribution> attribution(String code) {
        visible.dossier(code);
        return holdings.attribution(code);
    }

    private ControlSheet.Row row(ControlSlip.Row row) {
        var norm = row.normMinutes();
        List<String> notes = new ArrayList<>();
        if (norm != null) notes.add("Định mức " + exact(norm) + "; đã giữ " + held(row) + ".");
        else if (row.workingMinutes() > 0 || row.brief()) notes.add("Đã giữ " + held(row) + ".");
        if (row.running()) notes.add("Đang giải quyết.");
        if (row.lateMinutes() > 0) notes.add("Quá hạn của hồ sơ: " + exact(row.lateMinutes()) + ".");
        row.contests()
                .forEach(contest -> notes.add("Không đồng ý (" + people.name(contest.by()) + "): " + contest.reason()));
        return new ControlSheet.Row(
                row.no(),
                row.giver(),
                row.receiver(),
                row.task(),
                row.official(),
                PrintedPapers.moment(row.at()),
                row.verdict() == Verdict.EARLY ? exact(-row.overMinutes()) : "",
                row.verdict() == Verdict.ON_TIME ? "x" : "",
                row.verdict() == Verdict.LATE ? exact(row.overMinutes()) : "",
                notes);
    }

    private static String held(ControlSlip.Row row) {
        return row.brief() ? "dưới 1 phút" : exact(row.workingMinutes());
    }

    private ControlSheet.Holder holder(Attribution part) {
        return new ControlSheet.Holder(
                part.kind().label(),
                part.name(),
                part.unit().isEmpty() ? "" : organisation.unit(part.unit()).name(),
                exact(part.workingMinutes()),
                part.workingMinutes(),
                part.lateMinutes() == 0 ? "" : exact(part.lateMinutes()),
                part.lateMinutes());
    }

    private ControlSheet.Span span(Holding span, List<Contest> objections) {
        var contest = objections.stream()
                .filter(each -> each.spanFrom().equals(span.from()))
                .findFirst()
                .map(each -> new ControlSheet.Objection(each.reason(), people.name(each.by()), Words.brief(each.at())))
                .orElse(null);
        return new ControlSheet.Span(
                span.from().toString(),
                span.name(),
                span.task(),
                Words.brief(span.from()) + " – " + Words.brief(span.to()),
                exact(span.workingMinutes()),
                contest,
                contest == null && contests.mayContest(span));
    }

    /** To the minute, unlike {@link Words#workingTime}, so that the parts add up on paper: {@code 1 ngày 2 giờ 5 phút}. */
    private static String exact(long minutes) {
        return WorkingTime.text(minutes, 8 * 60).replace(" làm việc", "");
    }
}
