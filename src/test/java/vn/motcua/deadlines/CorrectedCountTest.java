package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.deadlines.Story.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.engine.Refusal;

/** Corrected receipts and stops: the count is told again with the true instant. November 2022, cut-off at 15:00. */
class CorrectedCountTest {
    @Test
    void aReceiptBeforeTheCutOffCountsFromThatDay() {
        Story story = Story.received("2022-11-01T16:00", 3);
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-07T17:00"));
        story.reallyReceived("2022-11-01T09:00", "2022-11-02T10:00");
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-04T17:00"));
        assertThat(story.explanation())
                .contains(
                        "Tiếp nhận lúc 16:00 Thứ ba 01/11/2022.",
                        "Đính chính lúc 10:00 Thứ tư 02/11/2022: thời điểm tiếp nhận hồ sơ đã ghi là 16:00 Thứ ba 01/11/2022, thực tế là 09:00 Thứ ba 01/11/2022. Đề nghị: A; duyệt: B; lý do: vào sổ chậm.",
                        "Tiếp nhận lúc 09:00 Thứ ba 01/11/2022.",
                        "Hạn theo quy định sau đính chính: 17:00 Thứ sáu 04/11/2022, thay cho 17:00 Thứ hai 07/11/2022.");
        assertThat(plain(story, "2022-11-02T11:00"))
                .contains(
                        "Cơ quan đã đính chính: thời điểm tiếp nhận hồ sơ đã ghi là 16:00 Thứ ba 01/11/2022, thực tế là 09:00 Thứ ba 01/11/2022.",
                        "Vì vậy kết quả được hẹn trả chậm nhất lúc 17:00 Thứ sáu 04/11/2022, thay cho 17:00 Thứ hai 07/11/2022.");
    }

    @Test
    void theSupplementsDatesMoveTheDueDateByTheTimeThatWasReallyWaited() {
        Story story =
                Story.received("2022-11-01T09:00", 3).paused("2022-11-02T09:00").resumed("2022-11-08T09:00");
        Instant recorded = story.sum().dueAt();
        story.corrected(Correction.RESUMED, 3, at("2022-11-04T09:00"), at("2022-11-08T10:00"));
        assertThat(recorded).isEqualTo(at("2022-11-10T17:00"));
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-08T17:00"));
        story.corrected(Correction.PAUSED, 2, at("2022-11-03T09:00"), at("2022-11-08T11:00"));
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-07T17:00"));
        assertThat(story.explanation())
                .contains(
                        "Cộng thời gian dừng từ 09:00 Thứ tư 02/11/2022 đến 09:00 Thứ sáu 04/11/2022, 2 ngày làm việc: đến hạn lúc 17:00 Thứ ba 08/11/2022.",
                        "Cộng thời gian dừng từ 09:00 Thứ năm 03/11/2022 đến 09:00 Thứ sáu 04/11/2022, 1 ngày làm việc: đến hạn lúc 17:00 Thứ hai 07/11/2022.");
    }

    @Test
    void aRestartCountsFromTheDayOnWhichTheSupplementReallyCame() {
        Story story =
                Story.received("2022-11-01T09:00", 3).paused("2022-11-02T09:00").restarted("2022-11-08T16:00");
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-14T17:00"));
        story.corrected(Correction.RESUMED, 3, at("2022-11-08T10:00"), at("2022-11-09T10:00"));
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-11T17:00"));
        assertThat(story.sum().dueAt())
                .isEqualTo(Story.received("2022-11-08T10:00", 3).sum().dueAt());
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        Story waiting = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-02T09:00")
                .resumed("2022-11-03T09:00")
                .paused("2022-11-04T09:00")
                .resumed("2022-11-07T09:00")
                .answered("2022-11-08T09:00");
        refused(waiting, Correction.RECEIVED, null, "2022-11-02T09:01", "correction-impossible");
        refused(waiting, Correction.PAUSED, 2, "2022-11-01T08:59", "correction-impossible");
        refused(waiting, Correction.PAUSED, 2, "2022-11-03T09:01", "correction-impossible");
        refused(waiting, Correction.RESUMED, 3, "2022-11-04T09:01", "correction-impossible");
        refused(waiting, Correction.RESUMED, 5, "2022-11-08T09:01", "correction-impossible");
        refused(waiting, Correction.RESUMED, 2, "2022-11-02T10:00", "nothing-to-correct");
        refused(waiting, Correction.RECEIVED, null, "2022-11-01T09:00", "correction-same");
        Story open = Story.received("2022-11-01T09:00", 3);
        refused(open, Correction.RECEIVED, null, "2022-11-10T09:01", "correction-impossible");
        refused(open, Correction.PAUSED, 1, "2022-11-02T09:00", "nothing-to-correct");
    }

    @Test
    void theInstantOfTheResultThatWasCorrectedBoundsWhatIsCorrectedLater() {
        Story story = Story.received("2022-11-01T09:00", 3)
                .answered("2022-11-08T09:00")
                .corrected("2022-11-03T09:00", "2022-11-09T09:00");
        refused(story, Correction.RECEIVED, null, "2022-11-03T09:01", "correction-impossible");
        story.reallyReceived("2022-11-02T09:00", "2022-11-09T10:00");
        assertThat(story.sum().answeredAt()).isEqualTo(at("2022-11-03T09:00"));
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-07T17:00"));
    }

    @Test
    void anApologysDateStays() {
        Story story = Story.received("2022-11-01T16:00", 3)
                .promised("2022-11-09T17:00", "2022-11-04T10:00")
                .reallyReceived("2022-11-01T09:00", "2022-11-04T11:00");
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-09T17:00"));
        assertThat(story.sum().legalDueAt()).isEqualTo(at("2022-11-04T17:00"));
        assertThat(story.explanation()).contains("Ngày đã hẹn lại, 17:00 Thứ tư 09/11/2022, vẫn giữ nguyên.");
    }

    @Test
    void whatACorrectionMadeLateIsWatchedFromItsApprovalAndWhatItHealsNoMore() {
        Story story = Story.received("2022-11-03T16:00", 3);
        assertThat(due(story).appearedAt()).isNull();
        story.reallyReceived("2022-11-01T09:00", "2022-11-08T10:00");
        assertThat(due(story)).isEqualTo(new CorrectedDue(at("2022-11-04T17:00"), Set.of(), at("2022-11-08T10:00")));
        story.reallyReceived("2022-11-01T16:00", "2022-11-09T10:00");
        assertThat(due(story).appearedAt()).isEqualTo(at("2022-11-08T10:00"));
        assertThat(due(story).isSame(at("2022-11-04T17:00"))).isTrue();
        story.reallyReceived("2022-11-03T17:00", "2022-11-09T10:00");
        assertThat(due(story)).isEqualTo(CorrectedDue.plain(at("2022-11-09T17:00")));
    }

    private static CorrectedDue due(Story story) {
        return CorrectedDue.of(story.entries(), story.calendars());
    }

    private static List<String> plain(Story story, String now) {
        return PlainWords.of(story.entries(), story.calendars(), "Ông/Bà", Story.CITES, at(now));
    }

    private static void refused(Story story, String fact, @Nullable Integer entry, String truly, String code) {
        var correction = new Correction(Story.LETTER, fact, entry, at(truly), null);
        assertThatThrownBy(() -> story.sum().with(Story.correction(correction, at("2022-11-10T09:00"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
