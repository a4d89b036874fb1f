package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.engine.Refusal;

class FilingCheckTest {
    private static final Applicant GOOD = new Applicant(
            Applicant.Kind.PERSON,
            "Nguyễn Thị Y Đăk",
            "062190000123",
            "0905123456",
            null,
            "12 Trần Phú, phường Quyết Thắng, TP Kon Tum",
            null);

    @Test
    void aFilledInFilingPasses() {
        assertThatCode(() -> FilingCheck.check(filing(GOOD))).doesNotThrowAnyException();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var empty = new Applicant(
                Applicant.Kind.PERSON, " ", "12", "abc", "khong-phai-thu", "", new Applicant.Submitter("", "1", "x"));
        var refusal = catchThrowableOfType(Refusal.class, () -> FilingCheck.check(filing(empty)));
        assertThat(refusal.code()).isEqualTo("filing-incomplete");
        assertThat(refusal.fields())
                .containsOnlyKeys(
                        "name",
                        "idNumber",
                        "phone",
                        "email",
                        "address",
                        "submitterName",
                        "submitterIdNumber",
                        "submitterPhone");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,123456789,true",
        "PERSON,062190000123,true",
        "PERSON,0621900001,false",
        "ORGANISATION,6100123456,true",
        "ORGANISATION,6100123456-001,true",
        "ORGANISATION,062190000123,false"
    })
    void anIdNumberIsCheckedByTheKindOfApplicant(Applicant.Kind kind, String number, boolean accepted) {
        var applicant =
                new Applicant(kind, GOOD.name(), number, GOOD.phone(), GOOD.email(), GOOD.address(), GOOD.submitter());
        var refusal = catchThrowableOfType(Refusal.class, () -> FilingCheck.check(filing(applicant)));
        assertThat(refusal == null).isEqualTo(accepted);
    }

    private static Filing filing(Applicant applicant) {
        return new Filing("household-business", null, Channel.COUNTER, Channel.COUNTER, applicant, 100_000, true);
    }
}
