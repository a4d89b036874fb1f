package vn.motcua.desk.web;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import vn.motcua.engine.Refusal;

/**
 * What went wrong, before it is written as a page or as problem details (RFC 9457).
 *
 * @param code stable, kebab-case
 * @param title in English, for programmers
 * @param detail the Vietnamese sentence, for people
 * @param fields field → what is wrong with it
 */
record Problem(int status, String code, String title, String detail, Map<String, String> fields) {
    static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, Map.of());
    }

    static Problem of(Refusal refusal) {
        var title =
                switch (refusal.kind()) {
                    case INVALID -> "The request is not valid";
                    case FORBIDDEN -> "You may not do this";
                    case NOT_FOUND -> "There is no such thing, or it is not for you";
                    case CONFLICT -> "The state of things does not allow this";
                };
        return new Problem(refusal.kind().status(), refusal.code(), title, refusal.sentence(), refusal.fields());
    }

    ProblemDetail detailed() {
        var detailed = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        detailed.setType(URI.create("urn:mot-cua:problem:" + code));
        detailed.setTitle(title);
        detailed.setProperty("code", code);
        if (!fields.isEmpty()) detailed.setProperty("fields", fields);
        return detailed;
    }
}
