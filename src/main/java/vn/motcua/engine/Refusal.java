package vn.motcua.engine;

import java.util.Map;

/**
 * A request that is refused: a sentence for people (Vietnamese) and a stable kebab-case code for programs. Whoever throws
 * it has changed nothing that outlives the transaction. At the web it is HTTP 400, 403, 404 or 409 by its kind.
 */
public class Refusal extends RuntimeException {
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, String> fields;

    public Refusal(Kind kind, String code, String sentence) {
        this(kind, code, sentence, Map.of());
    }

    /** @param fields name of a field → what is wrong with it, for forms that mark the field */
    public Refusal(Kind kind, String code, String sentence, Map<String, String> fields) {
        super(sentence);
        this.kind = kind;
        this.code = code;
        this.fields = Map.copyOf(fields);
    }

    public static Refusal invalid(String code, String sentence) {
        return new Refusal(Kind.INVALID, code, sentence);
    }

    public static Refusal forbidden(String code, String sentence) {
        return new Refusal(Kind.FORBIDDEN, code, sentence);
    }

    public static Refusal notFound(String code, String sentence) {
        return new Refusal(Kind.NOT_FOUND, code, sentence);
    }

    public static Refusal conflict(String code, String sentence) {
        return new Refusal(Kind.CONFLICT, code, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The sentence for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Map<String, String> fields() {
        return fields;
    }
}
