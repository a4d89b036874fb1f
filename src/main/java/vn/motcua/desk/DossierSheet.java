package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.Contest;
import vn.motcua.accountability.Holding;
import vn.motcua.accountability.ReviewClosing;
import vn.motcua.cooperation.PartResult;
import vn.motcua.deadlines.Deadline;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Withdrawal;
import vn.motcua.letters.Letter;
import vn.motcua.procedures.Procedure;

/**
 * Everything about a dossier that one official may see, on one page.
 *
 * @param whole false for who only reviews the agency: no applicant, no papers, no letters
 * @param mayWork whether he may correct contact data; {@code mayAddPapers} whether he may add papers
 * @param mayCorrect whether he may ask for a correction of a wrong fact, after the end too
 * @param withdrawal the applicant took it back; null otherwise
 * @param mayWithdraw whether the acting official may take the applicant's request to have it back, and it can still be taken
 * @param closable a running review that a correction has left without lateness; null otherwise
 * @param procedure the version under which it was received
 * @param rules name of the rule set of its receipt
 * @param partResults the results of other agencies that are returned with its own
 * @param outcome the outcome's name, null while the dossier is open
 */
public record DossierSheet(
        Dossier dossier,
        boolean whole,
        boolean mayWork,
        boolean mayAddPapers,
        Procedure procedure,
        String receivingUnit,
        String settlingUnit,
        String agency,
        String rules,
        @Nullable String outcome,
        Deadline deadline,
        Promise promise,
        List<Paper> papers,
        List<Letter> letters,
        List<PartResult> partResults,
        List<HandoffSheet> handoffs,
        List<CooperationSheet> cooperations,
        List<Event> events,
        List<Holding> holdings,
        List<Contest> contests,
        List<CorrectionLines.Line> corrections,
        boolean mayCorrect,
        List<CorrectionLines.Choice> correctable,
        @Nullable Withdrawal withdrawal,
        boolean mayWithdraw,
        ReviewClosing.@Nullable Proposal closable,
        List<Waiting> waiting) {

    /** What was written of a fact that was corrected since; empty when what was recorded stands. */
    public String written(String fact) {
        return corrections.stream()
                .filter(line -> line.corrects(fact))
                .map(CorrectionLines.Line::before)
                .findFirst()
                .orElse("");
    }

    /** What is true of a fact by its newest approved correction; empty when what was recorded stands. */
    public String corrected(String fact) {
        return corrections.stream()
                .filter(line -> line.corrects(fact))
                .map(CorrectionLines.Line::after)
                .reduce("", (earlier, later) -> later);
    }

    /** One line of the timeline. */
    public record Event(Instant at, String who, String text) {}

    /** An open task: what waits, with whom, until when. */
    public record Waiting(String task, String holder, @Nullable Instant dueAt) {}
}
