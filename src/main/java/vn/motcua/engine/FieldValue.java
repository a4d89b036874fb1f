package vn.motcua.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Brings what was submitted for a field to its one type: String, Long, Double or Boolean; null when nothing was filled in. */
final class FieldValue {
    private FieldValue() {}

    /** @throws FieldRefused saying what the field wants instead */
    static @Nullable Object of(FormField field, @Nullable Object given) {
        if (isEmpty(field, given)) {
            if (field.limits().required()) {
                throw new FieldRefused("bắt buộc phải có");
            }
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, string(given));
            case NUMBER -> number(field, given);
            case CHECKBOX -> checkbox(given);
            case CHOICE -> choice(field, string(given));
            case DATE -> moment(string(given), "là ngày dạng năm-tháng-ngày", LocalDate::parse);
            case TIME -> moment(string(given), "là giờ dạng giờ:phút", LocalTime::parse);
            case DATE_TIME -> moment(string(given), "là ngày giờ", DateTimeFormatter.ISO_DATE_TIME::parse);
        };
    }

    /** A box that must be ticked and is not counts as empty, as in the browser. */
    private static boolean isEmpty(FormField field, @Nullable Object given) {
        return given == null
                || (given instanceof String text && text.isBlank())
                || (field.kind() == FormField.Kind.CHECKBOX
                        && field.limits().required()
                        && Boolean.FALSE.equals(given));
    }

    private static String string(@Nullable Object given) {
        if (given instanceof String text) {
            return text;
        }
        throw new FieldRefused("phải là chữ");
    }

    private static String text(FormField field, String text) {
        var limits = field.limits();
        var length = text.codePointCount(0, text.length());
        if (limits.minLength() != null && length < limits.minLength()) {
            throw new FieldRefused("phải có ít nhất " + limits.minLength() + " ký tự");
        }
        if (limits.maxLength() != null && length > limits.maxLength()) {
            throw new FieldRefused("không được dài quá " + limits.maxLength() + " ký tự");
        }
        // The browser tests whether the pattern is found somewhere in the text.
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            throw new FieldRefused("không đúng mẫu " + limits.pattern());
        }
        return text;
    }

    private static Object number(FormField field, @Nullable Object given) {
        var number = decimal(given);
        var limits = field.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            throw new FieldRefused("không được nhỏ hơn " + limits.min().toPlainString());
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            throw new FieldRefused("không được lớn hơn " + limits.max().toPlainString());
        }
        try {
            return number.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        } catch (ArithmeticException notWhole) {
            return number.doubleValue();
        }
    }

    private static BigDecimal decimal(@Nullable Object given) {
        try {
            return new BigDecimal(String.valueOf(given).strip());
        } catch (NumberFormatException e) {
            throw new FieldRefused("phải là số");
        }
    }

    private static Boolean checkbox(@Nullable Object given) {
        if (given instanceof Boolean ticked) {
            return ticked;
        }
        throw new FieldRefused("chỉ nhận có hoặc không");
    }

    private static String choice(FormField field, String value) {
        if (!field.choices().contains(value)) {
            throw new FieldRefused("không có lựa chọn '" + value + "'");
        }
        return value;
    }

    private static String moment(String text, String wanted, Parse parse) {
        try {
            parse.parse(text);
            return text;
        } catch (DateTimeException e) {
            throw new FieldRefused("phải " + wanted + ", không phải '" + text + "'");
        }
    }

    @FunctionalInterface
    private interface Parse {
        Object parse(CharSequence text);
    }
}
