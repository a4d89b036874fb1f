package vn.motcua.desk.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.motcua.calendar.CalendarProblem;
import vn.motcua.engine.Refusal;

/** Names every fault of a request; what it does not know is an internal error. */
final class Problems {
    private Problems() {}

    static Problem of(Exception fault) {
        if (fault instanceof Refusal refusal) return Problem.of(refusal);
        if (fault instanceof CalendarProblem problem) {
            return Problem.of(400, problem.code(), "The calendar refuses this", String.valueOf(problem.getMessage()));
        }
        if (fault instanceof MaxUploadSizeExceededException) {
            return Problem.of(
                    413,
                    "paper-too-large",
                    "The upload is too large",
                    "Tệp tải lên quá lớn: mỗi tệp không quá 20 MB, cả lượt không quá 60 MB. Chưa có gì được ghi.");
        }
        if (fault instanceof MultipartException) {
            return Problem.of(
                    400,
                    "upload-broken",
                    "The upload did not arrive whole",
                    "Tệp tải lên không trọn vẹn. Hãy gửi lại.");
        }
        if (fault instanceof AuthenticationException) {
            return Problem.of(401, "unauthenticated", "Log in first", "Chưa đăng nhập, hoặc phiên làm việc đã hết.");
        }
        if (fault instanceof AccessDeniedException) {
            return Problem.of(403, "forbidden", "You may not do this", "Tài khoản này không được làm việc này.");
        }
        return isUnwritable(fault)
                ? Problem.of(
                        400,
                        "text-not-allowed",
                        "A text has a character that cannot be stored",
                        "Nội dung có ký tự điều khiển không ghi được. Hãy xóa ký tự đó rồi gửi lại.")
                : parameter(fault);
    }

    /** PostgreSQL takes every character but NUL. */
    private static boolean isUnwritable(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && "22021".equals(refused.getSQLState())) return true;
        }
        return false;
    }

    private static Problem parameter(Exception fault) {
        if (fault instanceof HttpMessageNotReadableException) {
            return Problem.of(
                    400,
                    "body-unreadable",
                    "The body cannot be read",
                    "Nội dung gửi lên không đọc được, hoặc sai kiểu dữ liệu. Xem mô tả ở /v3/api-docs.");
        }
        if (fault instanceof MissingServletRequestParameterException missing) {
            return field(
                    "parameter-missing", "A parameter is missing", missing.getParameterName(), "Thiếu tham số này.");
        }
        if (fault instanceof MethodArgumentTypeMismatchException wrong) {
            return field("parameter-invalid", "A parameter is not valid", wrong.getName(), "Giá trị không đọc được.");
        }
        if (fault instanceof BindException faults) {
            var fields = faults.getFieldErrors().stream()
                    .collect(Collectors.toMap(FieldError::getField, error -> "Giá trị không đọc được.", (a, b) -> a));
            return new Problem(
                    400, "parameter-invalid", "A parameter is not valid", "Có ô nhập sai kiểu dữ liệu.", fields);
        }
        return http(fault);
    }

    private static Problem http(Exception fault) {
        var status = fault instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : 500;
        return switch (status) {
            case 404 -> Problem.of(404, "not-found", "There is no such page", "Không có trang hoặc dữ liệu này.");
            case 405 ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        "This method is not allowed here",
                        "Địa chỉ này không nhận cách gọi đó.");
            case 406 -> Problem.of(406, "not-acceptable", "Only JSON is given here", "Địa chỉ này chỉ trả về JSON.");
            case 415 ->
                Problem.of(415, "unsupported-media-type", "Send JSON", "Kiểu nội dung không được nhận; hãy gửi JSON.");
            case 500 ->
                Problem.of(
                        500,
                        "internal-error",
                        "Something is broken",
                        "Máy chủ gặp lỗi, việc vừa rồi chưa được ghi. Hãy thử lại sau ít phút.");
            default -> Problem.of(status, "bad-request", "The request is not valid", "Yêu cầu không hợp lệ.");
        };
    }

    private static Problem field(String code, String title, String field, String sentence) {
        return new Problem(400, code, title, "Tham số “" + field + "”: " + sentence, Map.of(field, sentence));
    }
}
