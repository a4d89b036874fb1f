package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

@MotCuaIT
class DossiersIT {
    @Autowired
    private TestFilings filings;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Papers papers;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Journal journal;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private Clock now;

    @Test
    void theCodeIsAgencyDayAndSerialOfTheDay() {
        assertThat(filings.accept("Nguyễn Văn An").code()).matches("000\\.00\\.\\d{2}\\.H34-\\d{6}-\\d{4}");
    }

    @Test
    void aFilingThatWaitsForASupplementStaysOnTheDeskAfterItsDay() {
        var id = actors.as("tiepnhan", () -> {
            var filed = filings.file("tp-kon-tum-mot-cua", "Đinh Chờ Bổ Sung", UnaryOperator.identity());
            return submissions
                    .requestSupplement(filed, "Giấy tờ chứng thực", "Bản chụp mờ")
                    .id();
        });
        clock.jumpTo(now.instant().plus(Duration.ofDays(2)));
        assertThat(submissions.ofToday("tp-kon-tum-mot-cua"))
                .extracting(Submission::id)
                .contains(id);
    }

    @Test
    void twoClerksAtOnceNeverGetTheSameCode() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        List<Future<Dossier>> accepted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var name = "Người nộp " + i;
            accepted.add(pool.submit(() -> filings.accept(name)));
        }
        List<String> codes = new ArrayList<>();
        for (var each : accepted) {
            codes.add(each.get().code());
        }
        pool.shutdown();
        assertThat(codes).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void acceptingTwiceGivesTheSameDossier() {
        var dossier = filings.accept("Trần Thị Bình");
        var again = actors.as(TestFilings.CLERK, () -> dossiers.accept(dossier.submission()));
        assertThat(again.code()).isEqualTo(dossier.code());
    }

    @Test
    void aRolledBackReceiptLeavesNothing() {
        var submission = actors.as(
                TestFilings.CLERK, () -> filings.file(TestFilings.DESK, "Lê Văn Cường", UnaryOperator.identity()));
        var codes = new ArrayList<String>();
        transactions.executeWithoutResult(status -> {
            codes.add(actors.as(TestFilings.CLERK, () -> dossiers.accept(submission))
                    .code());
            status.setRollbackOnly();
        });
        assertThat(dossiers.find(codes.get(0))).isEmpty();
        assertThat(submissions.get(submission).state()).isEqualTo(Submission.State.OPEN);
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = :code")
                        .param("code", codes.get(0))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFilingWithoutItsRequiredPaperIsNotAccepted() {
        var id = UUID.randomUUID();
        var refusal = actors.as(TestFilings.CLERK, () -> {
            submissions.open(id, TestFilings.DESK, TestFilings.filing(TestFilings.applicant("Y Thoa")));
            return catchThrowableOfType(Refusal.class, () -> dossiers.accept(id));
        });
        assertThat(refusal.code()).isEqualTo("papers-missing");
        assertThat(refusal.sentence()).contains("Giấy đề nghị");
    }

    @Test
    void aPaperIsKnownByItsContentNotByItsName() {
        var dossier = filings.accept("Phạm Thị Dung");
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> papers.add(dossier.submission(), "other", "Khác", "anh.png", "MZ not a picture".getBytes()));
        assertThat(refusal.code()).isEqualTo("paper-kind-unknown");
        assertThat(papers.of(dossier.submission()))
                .noneMatch(paper -> paper.kind().equals("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A Đrông Khăm", "a drong kham", "DRONG"})
    void aDossierIsFoundByNameWithOrWithoutDiacritics(String text) {
        var dossier = filings.accept("A Đrông Khăm");
        assertThat(dossiers.search(text, null, 500, 0))
                .extracting(DossierLine::code)
                .contains(dossier.code());
        assertThat(dossiers.search(text, List.of("dak-to-mot-cua"), 500, 0))
                .extracting(DossierLine::code)
                .doesNotContain(dossier.code());
    }

    @Test
    void correctedContactDataKeepsItsTrace() {
        var dossier = filings.accept("Hoàng Văn Em");
        actors.as(
                TestFilings.CLERK,
                () -> contacts.correct(
                        dossier.code(), new Contact("0911222333", null, "Thôn 2, xã Đoàn Kết"), "Đổi số điện thoại"));
        assertThat(dossiers.get(dossier.code()).applicant().phone()).isEqualTo("0911222333");
        assertThat(jdbc.sql("select before ->> 'phone' from contact_correction where dossier = :code")
                        .param("code", dossier.code())
                        .query(String.class)
                        .single())
                .isEqualTo("0905123456");
        assertThat(journal.of(dossier.code()))
                .anySatisfy(line -> assertThat(line.kind()).isEqualTo("contact-corrected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dossier set received_at = received_at - interval '1 day' where code = :code",
                "update dossier set code = code || 'x' where code = :code",
                "delete from dossier where code = :code",
                "update journal set text = 'khác' where dossier = :code",
                "delete from journal where dossier = :code",
                "update submitted_form set fields = '{}' where dossier = :code",
                "delete from paper where submission = (select submission from dossier where code = :code)"
            })
    void theApplicationItselfCannotRewriteAFact(String statement) {
        var dossier = filings.accept("Đỗ Thị Phượng");
        assertThatThrownBy(
                        () -> jdbc.sql(statement).param("code", dossier.code()).update())
                .hasStackTraceContaining("ERROR");
    }
}
