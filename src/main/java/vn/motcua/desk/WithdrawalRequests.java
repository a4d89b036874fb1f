package vn.motcua.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Withdrawal;
import vn.motcua.dossiers.Withdrawals;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.SecondTry;

/** The applicant takes his dossier back: the desk that received it takes his signed request. */
@Component
public class WithdrawalRequests {
    /** The kind of the paper in which he asks for it. */
    public static final String REQUEST = "withdrawal-request";

    private static final String TITLE = "Đơn đề nghị rút hồ sơ, dừng giải quyết";

    private final Visible visible;
    private final Withdrawals withdrawals;
    private final Papers papers;
    private final Journal journal;
    private final SecondTry secondTry;

    WithdrawalRequests(Visible visible, Withdrawals withdrawals, Papers papers, Journal journal, SecondTry secondTry) {
        this.visible = visible;
        this.withdrawals = withdrawals;
        this.papers = papers;
        this.journal = journal;
        this.secondTry = secondTry;
    }

    /**
     * Takes the request. A refused one leaves no paper and no word. Must not be called in a transaction: one that loses a race
     * is done once more.
     *
     * @param request the scan of the applicant's signed request
     * @throws Refusal {@code dossier-unknown}, {@code request-missing}, {@code paper-…}, {@code overtaken}, and those of
     *     {@link Withdrawals#withdraw}
     */
    public Withdrawal withdraw(String code, String reason, @Nullable PaperUpload request) {
        var submission = visible.wholeDossier(code).submission();
        return secondTry.run(() -> {
            withdrawals.requireOpen(code);
            if (request == null) {
                throw Refusal.invalid(
                        "request-missing", "Tải lên đơn đề nghị rút hồ sơ, dừng giải quyết có chữ ký của người nộp.");
            }
            var paper = papers.add(submission, REQUEST, TITLE, request.name(), request.content());
            journal.note(code, "paper-added", "Thêm giấy tờ: " + paper.title(), java.util.Map.of("paper", paper.id()));
            return withdrawals.withdraw(code, reason, paper.id());
        });
    }
}
