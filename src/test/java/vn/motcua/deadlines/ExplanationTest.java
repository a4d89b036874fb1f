package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read about a due date, line by line. */
class ExplanationTest {
    @Test
    void aDossierOverTetIsExplainedDayByDay() {
        assertThat(lines(Story.received("2022-01-28T09:00", 5)))
                .containsExactly(
                        "Thời hạn giải quyết: 5 ngày làm việc (Nghị định 01/2021/NĐ-CP).",
                        "Tiếp nhận lúc 09:00 Thứ sáu 28/01/2022.",
                        "Không tính Thứ bảy 29/01 – Chủ nhật 06/02/2022: Tết Nguyên đán.",
                        "Đếm 5 ngày làm việc, không kể ngày nhận: Thứ hai 07/02 – Thứ sáu 11/02/2022 (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ sáu 11/02/2022.");
    }

    @Test
    void aSupplementRestartsTheCount() {
        assertThat(lines(Story.received("2022-11-01T09:00", 3)
                        .paused("2022-11-03T10:00")
                        .restarted("2022-11-08T09:00")
                        .answered("2022-11-11T16:00")))
                .containsExactly(
                        "Thời hạn giải quyết: 3 ngày làm việc (Nghị định 01/2021/NĐ-CP).",
                        "Tiếp nhận lúc 09:00 Thứ ba 01/11/2022.",
                        "Đếm 3 ngày làm việc, không kể ngày nhận: Thứ tư 02/11 – Thứ sáu 04/11/2022 (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ sáu 04/11/2022.",
                        "Tạm dừng lúc 10:00 Thứ năm 03/11/2022: chờ người nộp bổ sung, hoàn thiện hồ sơ; còn lại 1 ngày 5 giờ làm việc.",
                        "Nhận đủ hồ sơ bổ sung lúc 09:00 Thứ ba 08/11/2022, sau khi dừng 2 ngày 7 giờ làm việc: thời hạn 3 ngày làm việc được tính lại từ đầu (Nghị định 61/2018/NĐ-CP, Điều 19.4).",
                        "Đếm 3 ngày làm việc, không kể ngày nhận: Thứ tư 09/11 – Thứ sáu 11/11/2022 (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ sáu 11/11/2022.",
                        "Có kết quả lúc 16:00 Thứ sáu 11/11/2022: trước hạn 1 giờ làm việc.");
    }

    @Test
    void aPauseIsToldWithItsReasonAndItsLength() {
        assertThat(lines(Story.received("2022-11-01T09:00", 3)
                        .paused("2022-11-02T10:00")
                        .resumed("2022-11-03T10:00")))
                .containsExactly(
                        "Thời hạn giải quyết: 3 ngày làm việc (Nghị định 01/2021/NĐ-CP).",
                        "Tiếp nhận lúc 09:00 Thứ ba 01/11/2022.",
                        "Đếm 3 ngày làm việc, không kể ngày nhận: Thứ tư 02/11 – Thứ sáu 04/11/2022 (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ sáu 04/11/2022.",
                        "Tạm dừng lúc 10:00 Thứ tư 02/11/2022: chờ người nộp bổ sung, hoàn thiện hồ sơ; còn lại 2 ngày 5 giờ làm việc.",
                        "Tính tiếp lúc 10:00 Thứ năm 03/11/2022, sau khi dừng 1 ngày làm việc: đến hạn lúc 17:00 Thứ hai 07/11/2022.");
    }

    @Test
    void aNewDateNamesItsLetterAndKeepsTheOriginal() {
        assertThat(lines(Story.received("2022-11-01T09:00", 3)
                        .promised("2022-11-09T17:00", "2022-11-03T11:00")
                        .answered("2022-11-08T09:30")))
                .containsExactly(
                        "Thời hạn giải quyết: 3 ngày làm việc (Nghị định 01/2021/NĐ-CP).",
                        "Tiếp nhận lúc 09:00 Thứ ba 01/11/2022.",
                        "Đếm 3 ngày làm việc, không kể ngày nhận: Thứ tư 02/11 – Thứ sáu 04/11/2022 (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ sáu 04/11/2022.",
                        "Hẹn lại theo Phiếu xin lỗi và hẹn lại ngày trả kết quả số 12/PXL, điều chỉnh lúc 11:00 Thứ năm 03/11/2022: đến hạn lúc 17:00 Thứ tư 09/11/2022 (Nghị định 61/2018/NĐ-CP, Điều 19.9).",
                        "Hạn theo quy định, 17:00 Thứ sáu 04/11/2022, vẫn được giữ để đánh giá.",
                        "Có kết quả lúc 09:30 Thứ ba 08/11/2022: trước hạn 1 ngày 5 giờ 30 phút làm việc.",
                        "So với hạn theo quy định: quá hạn 1 ngày 2 giờ 30 phút làm việc.");
    }

    private static List<String> lines(Story story) {
        return story.explanation();
    }
}
