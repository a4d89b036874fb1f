package vn.motcua.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;

/** Receipts, supplement requests, refusals: issued once, numbered without a gap, never rewritten. */
@MotCuaIT
class LettersIT {
    @Autowired
    private Letters letters;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Paperwork paperwork;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAcceptedDossierHasItsReceiptAtOnce() throws IOException {
        var dossier = filings.accept("Đặng Thị Mỹ Huệ");
        var receipt = letters.issued(LetterKind.RECEIPT, dossier.code()).orElseThrow();

        assertThat(receipt.state()).isEqualTo(Letter.State.ISSUED);
        assertThat(paperwork.text(receipt))
                .contains(dossier.code(), "Đặng Thị Mỹ Huệ", "Bản", "100.000 đồng (đã nộp)")
                .contains(PaperDates.moment(deadlines.of(dossier.code()).dueAt()))
                .contains("BỘ PHẬN TIẾP NHẬN");
        assertThat(letters.pdf(receipt.id())).isEqualTo(letters.pdf(receipt.id()));
    }

    @Test
    void theReceiptCanBeReadInTheTransactionThatAccepts() {
        var submission = actors.as(
                TestFilings.CLERK, () -> filings.file(TestFilings.DESK, "Lê Thị Hạnh", UnaryOperator.identity()));

        byte[] pdf = transactions.execute(status -> {
            var letter = actors.as(
                    TestFilings.CLERK,
                    () -> letters.issueAtDesk(
                            LetterKind.REFUSAL, submission, Wording.reason("Không thuộc thẩm quyền")));
            return letters.pdf(letter.id());
        });

        assertThat(pdf).startsWith("%PDF".getBytes());
    }

    @Test
    void lettersIssuedAtOnceNeverShareANumberAndLeaveNoGap() throws Exception {
        var submission = submission("Hồ Văn Bảy");
        Callable<Integer> issue = () -> atDesk(submission).number();
        var pool = Executors.newFixedThreadPool(4);
        List<Integer> numbers = new ArrayList<>();
        for (var each : pool.invokeAll(java.util.Collections.nCopies(12, issue))) numbers.add(each.get());
        pool.shutdown();

        assertThat(numbers).doesNotHaveDuplicates().hasSize(12);
        assertThat(numbers.stream().mapToInt(n -> n).max().orElseThrow()
                        - numbers.stream().mapToInt(n -> n).min().orElseThrow())
                .isEqualTo(11);
    }

    @Test
    void aRolledBackLetterLeavesNoNumber() {
        var submission = submission("Ngô Thị Tám");
        var before = java.util.Objects.requireNonNull(atDesk(submission).number());
        transactions.executeWithoutResult(status -> {
            atDesk(submission);
            status.setRollbackOnly();
        });

        assertThat(atDesk(submission).number()).isEqualTo(before + 1);
        assertThat(letters.ofSubmission(submission)).hasSize(2);
    }

    @Test
    void anIssuedLetterCannotBeRewrittenNorDeleted() {
        var letter = atDesk(submission("Vũ Văn Chín"));
        letters.pdf(letter.id());

        for (var attempt : List.of(
                "update letter set sign = '99/HDHS' where id = ?",
                "update letter set sheet = '{}' where id = ?",
                "delete from letter where id = ?",
                "update letter_pdf set content = '' where letter = ?",
                "delete from letter_event where letter = ?"))
            assertThatThrownBy(() -> jdbc.sql(attempt).param(letter.id()).update())
                    .as(attempt)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void theSupplementRequestSaysWhatTheOfficialSubmittedAndIsIssuedOnce() throws IOException {
        var dossier = filings.accept("Y Blơi");
        paperwork.submit(
                dossier,
                "task_appraise",
                "chuyenvien",
                Map.of(
                        "missingPapers", "Bản sao căn cước công dân\nGiấy đề nghị ghi rõ ngành, nghề",
                        "opinion", "Thiếu giấy tờ pháp lý của chủ hộ"));
        var letter = actors.as("chuyenvien", () -> letters.issue(LetterKind.SUPPLEMENT_REQUEST, dossier.code()));

        assertThat(actors.as("chuyenvien", () -> letters.issue(LetterKind.SUPPLEMENT_REQUEST, dossier.code())))
                .isEqualTo(letter);
        assertThat(letter.sign()).endsWith("/HDHS");
        assertThat(paperwork.text(letter))
                .contains("1. Bản sao căn cước công dân", "2. Giấy đề nghị ghi rõ", "Thiếu giấy tờ pháp lý")
                .contains(dossier.code());
    }

    @Test
    void aRefusalOfTheAgencyIsSignedByTheLeaderByOrder() throws IOException {
        var dossier = filings.accept("Nguyễn Hữu Phước");
        paperwork.submit(dossier, "task_appraise", "chuyenvien", Map.of("refusalReason", "Không đủ điều kiện đăng ký"));
        var letter = actors.as("truongphong", () -> letters.issue(LetterKind.REFUSAL, dossier.code()));

        assertThat(paperwork.text(letter))
                .contains("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "Không đủ điều kiện đăng ký", "ỦY BAN NHÂN DÂN");
    }

    private UUID submission(String applicant) {
        return actors.as(TestFilings.CLERK, () -> filings.file(TestFilings.DESK, applicant, UnaryOperator.identity()));
    }

    private Letter atDesk(UUID submission) {
        return actors.as(
                TestFilings.CLERK,
                () -> letters.issueAtDesk(
                        LetterKind.SUPPLEMENT_REQUEST, submission, Wording.supplement("Bản sao CCCD", "Thiếu")));
    }
}
