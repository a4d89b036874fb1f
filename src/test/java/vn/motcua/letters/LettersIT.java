package vn.motcua.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.FormSubmitted;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

@MotCuaIT
class LettersIT {
    @Autowired
    private Letters letters;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Journal journal;

    @Autowired
    private Actors actors;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAcceptedDossierHasItsReceiptAtOnce() throws IOException {
        var dossier = filings.accept("Đặng Thị Mỹ Huệ");
        var receipt = letters.issued(LetterKind.RECEIPT, dossier.code()).orElseThrow();

        assertThat(receipt.state()).isEqualTo(Letter.State.ISSUED);
        assertThat(text(receipt))
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
        submit(
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
        assertThat(text(letter))
                .contains("1. Bản sao căn cước công dân", "2. Giấy đề nghị ghi rõ", "Thiếu giấy tờ pháp lý")
                .contains(dossier.code());
    }

    @Test
    void aRefusalOfTheAgencyIsSignedByTheLeaderByOrder() throws IOException {
        var dossier = filings.accept("Nguyễn Hữu Phước");
        submit(dossier, "task_appraise", "chuyenvien", Map.of("refusalReason", "Không đủ điều kiện đăng ký"));
        var letter = actors.as("truongphong", () -> letters.issue(LetterKind.REFUSAL, dossier.code()));

        assertThat(text(letter))
                .contains("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "Không đủ điều kiện đăng ký", "ỦY BAN NHÂN DÂN");
    }

    @Test
    void anApologyIsDraftedApprovedNumberedAndToldToTheLedger() throws IOException {
        var dossier = filings.accept("Bùi Thị Xuân");
        var newDate = workingDayAfterDue(dossier, 3);
        draft(dossier, "Phải xác minh địa điểm kinh doanh", newDate);
        submit(dossier, "task_approveApology", "truongphong", Map.of("decision", "approve"));
        var letter = actors.as("truongphong", () -> letters.issue(LetterKind.APOLOGY, dossier.code()));

        assertThat(letter.sign()).endsWith("/PXL");
        assertThat(deadlines.apologised(dossier.code())).isTrue();
        assertThat(letters.events(letter.id()))
                .extracting(LetterEvent::kind)
                .containsExactly("drafted", "approved", "issued");
        assertThat(text(letter).replaceAll("\\s+", " "))
                .contains("Kính gửi: Bùi Thị Xuân", "Phải xác minh địa điểm kinh doanh", PaperDates.day(newDate));
        assertThat(kinds(dossier)).contains("letter-issued").doesNotContain("apology-late");
    }

    @Test
    void aNewDateThatCannotBePromisedIsRefusedWithTheDraft() {
        var dossier = filings.accept("Phan Văn Mười");
        var due = deadlines.of(dossier.code()).dueAt().atZone(clock.getZone()).toLocalDate();
        var sunday = due.plusDays(7 + 7 - due.getDayOfWeek().getValue());

        for (var bad : List.of(due.toString(), sunday.toString(), "2020-01-02", "mai", ""))
            assertThat(catchThrowableOfType(
                            Refusal.class,
                            () -> submit(
                                    dossier,
                                    "task_draftApology",
                                    "chuyenvien",
                                    Map.of("reason", "Bận", "newDate", bad))))
                    .as(bad)
                    .isNotNull();
        assertThat(letters.of(dossier.code())).extracting(Letter::kind).doesNotContain(LetterKind.APOLOGY);
    }

    @Test
    void anApologyAfterTheDayBeforeTheDueDateIsLateAndGoesOut() {
        var dossier = filings.accept("Tô Thị Lý");
        time.jumpTo(deadlines.apologyDueAt(dossier.code()).plusSeconds(60));
        draft(dossier, "Thiếu nhân lực", workingDayAfterDue(dossier, 5));
        actors.as("truongphong", () -> letters.issue(LetterKind.APOLOGY, dossier.code()));

        assertThat(kinds(dossier)).contains("letter-issued", "apology-late");
    }

    @Test
    void aPromiseThatHasPassedMeanwhileIsNotApproved() {
        var dossier = filings.accept("Y Trễ");
        var promise = workingDayAfterDue(dossier, 1);
        draft(dossier, "Thiếu nhân lực", promise);
        time.jumpTo(promise.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThatThrownBy(() -> submit(dossier, "task_approveApology", "truongphong", Map.of("decision", "approve")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-in-the-past"));
        submit(dossier, "task_approveApology", "truongphong", Map.of("decision", "return"));
    }

    @Test
    void aDraftThatIsWithdrawnNeverGetsANumber() {
        var dossier = filings.accept("A Thút");
        draft(dossier, "Thiếu nhân lực", workingDayAfterDue(dossier, 5));
        actors.as("truongphong", () -> {
            letters.withdraw(LetterKind.APOLOGY, dossier.code());
            letters.withdraw(LetterKind.APOLOGY, dossier.code());
        });
        var apology = letters.of(dossier.code()).stream()
                .filter(letter -> letter.kind() == LetterKind.APOLOGY)
                .toList();

        assertThat(apology).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(Letter.State.WITHDRAWN);
            assertThat(letter.number()).isNull();
        });
        assertThatThrownBy(() -> letters.issue(LetterKind.APOLOGY, dossier.code()))
                .isInstanceOf(Refusal.class);
    }

    private void draft(Dossier dossier, String reason, LocalDate newDate) {
        submit(dossier, "task_draftApology", "chuyenvien", Map.of("reason", reason, "newDate", newDate.toString()));
    }

    private void submit(Dossier dossier, String taskKey, String official, Map<String, Object> fields) {
        transactions.executeWithoutResult(status -> events.publishEvent(new FormSubmitted(
                dossier.code(),
                "test",
                "test",
                UUID.randomUUID().toString(),
                taskKey,
                "test",
                fields,
                official,
                clock.instant())));
    }

    private LocalDate workingDayAfterDue(Dossier dossier, int days) {
        var due = deadlines.of(dossier.code()).dueAt();
        var later = due.isAfter(clock.instant()) ? due : clock.instant();
        return calendars
                .of(dossier.agency())
                .plusWorkingDays(later, days)
                .atZone(clock.getZone())
                .toLocalDate();
    }

    private List<String> kinds(Dossier dossier) {
        return journal.of(dossier.code()).stream().map(JournalLine::kind).toList();
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

    private String text(Letter letter) throws IOException {
        try (var document = Loader.loadPDF(letters.pdf(letter.id()))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
