package vn.motcua.dossiers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.Refusal;

/** Checks what was filled in at the desk; every fault is told at once, field by field. */
final class FilingCheck {
    private static final Pattern PERSON_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-?\\d{3})?");
    private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{9,10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST = 300;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private FilingCheck() {}

    static void check(Filing filing) {
        var check = new FilingCheck();
        check.applicant(filing.applicant());
        if (filing.feeVnd() < 0) {
            check.faults.put("feeVnd", "Lệ phí không được âm.");
        }
        check.refuse();
    }

    static void check(Contact contact) {
        var check = new FilingCheck();
        check.contact(contact);
        check.refuse();
    }

    private void applicant(Applicant applicant) {
        required("name", applicant.name(), "Nhập họ tên hoặc tên tổ chức của chủ hồ sơ.");
        if (applicant.kind() == Applicant.Kind.PERSON) {
            matches("idNumber", applicant.idNumber(), PERSON_NUMBER, "Số CMND có 9 chữ số, số CCCD có 12 chữ số.");
        } else {
            matches("idNumber", applicant.idNumber(), TAX_CODE, "Mã số thuế có 10 hoặc 13 chữ số.");
        }
        contact(applicant.contact());
        var submitter = applicant.submitter();
        if (submitter != null) {
            required("submitterName", submitter.name(), "Nhập họ tên người nộp thay.");
            matches(
                    "submitterIdNumber",
                    submitter.idNumber(),
                    PERSON_NUMBER,
                    "Số CMND có 9 chữ số, số CCCD có 12 chữ số.");
            if (present(submitter.phone())) {
                matches("submitterPhone", submitter.phone(), PHONE, "Số điện thoại bắt đầu bằng 0 hoặc +84.");
            }
        }
    }

    private void contact(Contact contact) {
        matches("phone", contact.phone(), PHONE, "Số điện thoại bắt đầu bằng 0 hoặc +84 và có 10–11 chữ số.");
        required("address", contact.address(), "Nhập địa chỉ.");
        if (present(contact.email())) {
            matches("email", contact.email(), EMAIL, "Thư điện tử có dạng ten@noi.vn.");
        }
    }

    private void required(String field, @Nullable String value, String sentence) {
        if (!present(value)) {
            faults.put(field, sentence);
        } else if (value != null && value.length() > LONGEST) {
            faults.put(field, "Dài quá " + LONGEST + " ký tự.");
        }
    }

    private void matches(String field, @Nullable String value, Pattern pattern, String sentence) {
        if (value == null || value.length() > LONGEST || !pattern.matcher(value).matches()) {
            faults.put(field, sentence);
        }
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "filing-incomplete",
                    "Thông tin chưa đúng: " + String.join(" ", faults.values()),
                    faults);
        }
    }
}
