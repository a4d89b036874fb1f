package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {
    private static final Form FORM = FormReader.read(Trial.FORM.formatted("trial"));

    private static Map<String, Object> with(String field, Object value) {
        var submitted = new HashMap<String, Object>(Map.of("proposal", "grant"));
        submitted.put(field, value);
        return submitted;
    }

    @Test
    void onlyMarkedFieldsAreKeptAndAllVisibleOnesAreTold() {
        var submission = Submission.check(
                FORM,
                Map.of("proposal", "refuse", "reason", "thiếu đơn", "fee", 50, "day", "2022-08-05", "sure", true));
        assertThat(submission.fields())
                .isEqualTo(Map.of(
                        "proposal", "refuse", "reason", "thiếu đơn", "fee", 50L, "day", "2022-08-05", "sure", true));
        assertThat(submission.kept()).containsOnlyKeys("proposal", "fee").containsEntry("fee", 50L);
    }

    @Test
    void aMarkedFieldLeftEmptyIsKeptAsNullSoThatNoEarlierValueSurvives() {
        assertThat(Submission.check(FORM, Map.of("proposal", "grant")).kept()).containsEntry("fee", null);
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorTaken() {
        assertThat(Submission.check(FORM, with("reason", "x")).fields()).doesNotContainKey("reason");
    }

    @Test
    void aFieldThatIsOnlyShownIsNotTaken() {
        var submission = Submission.check(FORM, with("shown", "forged"));
        assertThat(submission.fields()).doesNotContainKey("shown");
        assertThat(submission.kept()).doesNotContainKey("shown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            proposal | other      | Trường 'Đề xuất' không có lựa chọn 'other'.
            proposal | ''         | Trường 'Đề xuất' bắt buộc phải có.
            fee      | 101        | Trường 'Lệ phí' không được lớn hơn 100.
            fee      | -1         | Trường 'Lệ phí' không được nhỏ hơn 0.
            fee      | nhiều      | Trường 'Lệ phí' phải là số.
            phone    | 12         | Trường 'Điện thoại' không đúng mẫu ^0[0-9]{9}$.
            day      | 05/08/2022 | Trường 'Ngày ký' phải là ngày dạng năm-tháng-ngày, không phải '05/08/2022'.
            day      | 2022-02-30 | Trường 'Ngày ký' phải là ngày dạng năm-tháng-ngày, không phải '2022-02-30'.
            sure     | yes        | Trường 'Chắc chắn' chỉ nhận có hoặc không.
            dossier  | FORGED     | Biểu mẫu không có trường 'dossier'.
            """)
    void aWrongValueIsRefusedNamingFieldAndReason(String field, String value, String sentence) {
        assertThatThrownBy(() -> Submission.check(FORM, with(field, value)))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.sentence()).isEqualTo(sentence);
                    assertThat(refusal.fields()).containsOnlyKeys(field);
                    assertThat(refusal.code()).isEqualTo("form-invalid");
                });
    }

    @Test
    void aRequiredFieldCountsOnceItIsVisible() {
        assertThatThrownBy(() -> Submission.check(FORM, Map.of("proposal", "refuse")))
                .hasMessage("Trường 'Lý do' bắt buộc phải có.");
        assertThatThrownBy(() -> Submission.check(FORM, Map.of("proposal", "refuse", "reason", "ab")))
                .hasMessage("Trường 'Lý do' phải có ít nhất 3 ký tự.");
        assertThatThrownBy(() -> Submission.check(FORM, Map.of("proposal", "refuse", "reason", "12345678901")))
                .hasMessage("Trường 'Lý do' không được dài quá 10 ký tự.");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThatThrownBy(() -> Submission.check(FORM, Map.of("fee", 200, "phone", "1")))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("proposal", "fee", "phone"));
    }

    @Test
    void lettersAreCountedAsPeopleCountThem() {
        assertThat(Submission.check(FORM, Map.of("proposal", "refuse", "reason", "𝒳".repeat(10)))
                        .fields())
                .containsKey("reason");
    }
}
