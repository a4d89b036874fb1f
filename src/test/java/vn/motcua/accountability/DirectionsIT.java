package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Escalation.Action;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;
import vn.motcua.messages.Outbox;

/** What a supervisor may direct about a late dossier: remind, reassign, take over, accept the reason. */
@MotCuaIT
class DirectionsIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Late late;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Journal journal;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSupervisorRemindsTheHolderWithAMail() {
        String code = late.dossier();
        long before = mails("chuyenvien", code);
        late.handle(code, Map.of("action", "remind", "note", "Trình ký trong ngày."));
        assertThat(late.ladder(code).get(0).handling()).satisfies(handling -> {
            assertThat(handling.action()).isEqualTo(Action.REMIND);
            assertThat(handling.by()).isEqualTo("truongphong");
        });
        assertThat(late.ladder(code).get(0).endedAt()).isNotNull();
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("reminded", "escalation-remind");
        assertThat(mails("chuyenvien", code)).isGreaterThan(before);
    }

    @Test
    void theSupervisorGivesTheWorkToAnotherOfficialOfTheUnit() {
        String code = late.dossier();
        late.handle(code, Map.of("action", "reassign", "newOfficial", "chuyenvien2", "note", "Người thụ lý nghỉ ốm."));
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("chuyenvien2");
        time.advanceTo(watched.calendar().plus(clock.instant(), 10));
        assertThat(holdings.of(code)).last().extracting(Holding::who).isEqualTo("chuyenvien2");
    }

    @Test
    void workIsNotGivenToSomebodyOfAnotherUnitAndNothingIsHalfDone() {
        String code = late.dossier();
        assertThatThrownBy(() -> late.handle(
                        code, Map.of("action", "reassign", "newOfficial", "dakto.chuyenvien", "note", "Nhờ hỗ trợ.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("official-not-of-unit"));
        assertThat(late.task(code).dossier()).isEqualTo(code);
        assertThat(late.ladder(code).get(0).handling()).isNull();
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("chuyenvien");
    }

    @Test
    void theSupervisorMayAcceptTheReason() {
        String code = late.dossier();
        late.handle(code, Map.of("action", "accept", "note", "Chờ xác minh trụ sở."));
        assertThat(journal.of(code))
                .extracting(JournalLine::text)
                .contains("Chấp nhận lý do chậm: Chờ xác minh trụ sở.");
    }

    @Test
    void theSupervisorMayTakeTheWorkHimself() {
        String code = late.dossier();
        late.handle(code, Map.of("action", "take-over", "note", "Tôi làm ngay."));
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("truongphong");
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("escalation-take-over");
    }

    @Test
    void theHeadOfTheOneStopDoesNotTakeOverTheWorkOfAnotherUnit() {
        String code = late.dossier();
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 2));
        OpenTask task = watched.open(code, "task_escalation").stream()
                .filter(open -> open.candidateGroups().contains("tp-kon-tum-mot-cua.one-stop-head"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> watched.does("truongmotcua", task, Map.of("action", "take-over", "note", "Để tôi.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("task-of-another-unit"));
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("chuyenvien");
    }

    private long mails(String official, String code) {
        return jdbc.sql("select count(*) from outbox where subject like ? and recipient like ?")
                .params("%" + code + "%", "%" + official + "%")
                .query(Long.class)
                .single();
    }
}
