package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.Processes;
import vn.motcua.engine.TestClock;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;
import vn.motcua.messages.Outbox;

/** Letters that are due, apologies under way and escalations that were lost are there again after one round, once. */
@MotCuaIT
class LostWorkIT {
    private static final String APOLOGY = "apology-letter";

    @Autowired
    private Watched watched;

    @Autowired
    private Late late;

    @Autowired
    private Sabotage sabotage;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Letters letters;

    @Autowired
    private Processes processes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLostEscalationAndALostDraftAreBeforeTheirHoldersAgain() {
        String code = late.dossier();
        sabotage.deleteInstance(late.instance(code));
        sabotage.delete(APOLOGY, code);
        assertThat(watched.open(code, "task_draftApology")).isEmpty();
        twoRounds();
        assertThat(watched.open(code, "task_escalation"))
                .filteredOn(task -> task.processInstance().equals(late.instance(code)))
                .hasSize(1);
        assertThat(watched.open(code, "task_draftApology")).hasSize(1);
    }

    @Test
    void aLevelWhoseRecordIsGoneIsPutBeforeItsSupervisorAgain() {
        String code = late.dossier();
        sabotage.deleteInstance(late.instance(code));
        jdbc.sql("delete from escalation where dossier = ?").param(code).update();
        twoRounds();
        assertThat(late.ladder(code)).extracting(Escalation::rung).containsExactly("overdue-unit");
    }

    @Test
    void anEscalationThatOutlivedTheResultIsEnded() {
        Dossier dossier = watched.accept();
        watched.finish(dossier);
        processes.start(
                Accompanying.ESCALATION,
                dossier.code(),
                Map.of("rung", "overdue-unit", "recipient", "unit-head", "watchedTask", ""));
        twoRounds();
        assertThat(processes.isRunning(Accompanying.ESCALATION, dossier.code())).isFalse();
    }

    @Test
    void anApprovedApologyGoesOnWhereItWasLost() {
        String code = late.dossier();
        var calendar = watched.calendar();
        String day = calendar.dateOf(calendar.plusWorkingDays(deadlines.of(code).dueAt(), 3))
                .toString();
        watched.does("chuyenvien", code, "task_draftApology", Map.of("reason", "Quá tải.", "newDate", day));
        watched.does("truongphong", code, "task_approveApology", Map.of("decision", "approve"));
        String sign = letters.issued(LetterKind.APOLOGY, code).orElseThrow().sign();

        sabotage.delete(APOLOGY, code);
        twoRounds();
        assertThat(watched.open(code, "task_adjustAppointment")).hasSize(1);
        watched.does("truongmotcua", code, "task_adjustAppointment", Map.of("confirm", true));

        sabotage.delete(APOLOGY, code);
        twoRounds();
        time.runDueJobs();
        outbox.sendDue();
        Letter letter = letters.issued(LetterKind.APOLOGY, code).orElseThrow();
        assertThat(letter.state()).isEqualTo(Letter.State.DELIVERED);
        assertThat(letter.sign()).isEqualTo(sign);
        assertThat(mails(code)).isEqualTo(1);
        twoRounds();
        assertThat(processes.isRunning(APOLOGY, code)).isFalse();
    }

    @Test
    void anApologyThatWasLostBeforeTheResultCameIsTakenBack() {
        Dossier dossier = watched.accept();
        String code = dossier.code();
        watched.assign(code);
        time.advanceTo(deadlines.of(code).dueAt());
        var calendar = watched.calendar();
        String day = calendar.dateOf(calendar.plusWorkingDays(deadlines.of(code).dueAt(), 3))
                .toString();
        watched.does("chuyenvien", code, "task_draftApology", Map.of("reason", "Quá tải.", "newDate", day));
        watched.does("truongphong", code, "task_approveApology", Map.of("decision", "approve"));
        sabotage.delete(APOLOGY, code);
        watched.finish(dossier);
        twoRounds();
        assertThat(letters.issued(LetterKind.APOLOGY, code)).isEmpty();
        assertThat(processes.isRunning(APOLOGY, code)).isFalse();
    }

    @Test
    void aMissingReceiptIsIssuedInTheNameOfWhoReceived() {
        String code = watched.accept().code();
        letters.withdraw(LetterKind.RECEIPT, code);
        twoRounds();
        Letter receipt = letters.issued(LetterKind.RECEIPT, code).orElseThrow();
        assertThat(receipt.issuedBy()).isEqualTo("tiepnhan");
        assertThat(letters.pdf(receipt.id())).isNotEmpty();
    }

    @Test
    void aMissingSupplementRequestIsIssuedWithTheWordsOfTheOfficial() {
        String code = watched.accept().code();
        watched.assignAndAppraise(
                code,
                Map.of("proposal", "supplement", "opinion", "Thiếu giấy tờ.", "missingPapers", "Bản sao căn cước"));
        Letter first = letters.issued(LetterKind.SUPPLEMENT_REQUEST, code).orElseThrow();
        letters.withdraw(LetterKind.SUPPLEMENT_REQUEST, code);
        twoRounds();
        Letter again = letters.issued(LetterKind.SUPPLEMENT_REQUEST, code).orElseThrow();
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.wording()).isEqualTo(first.wording());
    }

    private void twoRounds() {
        reconciler.round();
        reconciler.round();
    }

    private long mails(String code) {
        return jdbc.sql("select count(*) from outbox where dossier = ? and letters <> '{}' and kind like '%apology%'")
                .param(code)
                .query(Long.class)
                .single();
    }
}
