package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.motcua.engine.Refusal;

/** The true instant of a result in the sum; what was written stays in the explanation. */
class CorrectionTest {
    @Test
    void theTrueInstantCountsAndTheOldOneStaysVisible() {
        Story story = Story.received("2022-11-01T09:00", 3)
                .answered("2022-11-08T09:00")
                .corrected("2022-11-04T16:00", "2022-11-10T09:00");
        assertThat(story.sum().answeredAt()).isEqualTo(Story.at("2022-11-04T16:00"));
        assertThat(story.sum().lateMinutes(Story.at("2022-11-20T09:00"))).isZero();
        assertThat(story.explanation())
                .contains(
                        "Có kết quả lúc 09:00 Thứ ba 08/11/2022: quá hạn 1 ngày 2 giờ làm việc.",
                        "Đính chính lúc 09:00 Thứ năm 10/11/2022: thời điểm có kết quả đã ghi là 09:00 Thứ ba 08/11/2022, thực tế là 16:00 Thứ sáu 04/11/2022. Đề nghị: A; duyệt: B; lý do: vào sổ chậm.",
                        "Tính theo thời điểm thực tế, có kết quả lúc 16:00 Thứ sáu 04/11/2022: trước hạn 1 giờ làm việc.");
        assertThat(PlainWords.of(
                        story.entries(), story.calendars(), "Ông/Bà", Story.CITES, Story.at("2022-11-20T09:00")))
                .contains("Cơ quan đã đính chính: kết quả thực tế có lúc 16:00 Thứ sáu 04/11/2022, trong thời hạn.");
    }

    @Test
    void aPauseAfterTheTrueResultCountsNoMore() {
        Story story = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-03T10:00")
                .resumed("2022-11-08T10:00")
                .answered("2022-11-09T09:00")
                .corrected("2022-11-03T09:00", "2022-11-10T09:00");
        assertThat(story.sum().pauses()).isEmpty();
        assertThat(story.sum().legalDueAt()).isEqualTo(Story.at("2022-11-04T17:00"));
    }

    @Test
    void withoutAResultOrBeforeTheCountBeganThereIsNothingToCorrect() {
        Story open = Story.received("2022-11-01T09:00", 3).corrected("2022-11-02T09:00", "2022-11-10T09:00");
        assertThatThrownBy(open::sum).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("nothing-to-correct"));
        for (var impossible : new String[] {"2022-11-01T08:59", "2022-11-10T09:01"}) {
            Story story = Story.received("2022-11-01T09:00", 3)
                    .answered("2022-11-08T09:00")
                    .corrected(impossible, "2022-11-10T09:00");
            assertThatThrownBy(story::sum).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                    .isEqualTo("correction-impossible"));
        }
    }
}
