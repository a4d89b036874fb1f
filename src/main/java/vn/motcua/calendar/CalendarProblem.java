package vn.motcua.calendar;

/** What the calendar refuses, as one Vietnamese sentence and a stable kebab-case code. */
public final class CalendarProblem extends RuntimeException {
    private final String code;

    CalendarProblem(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    CalendarProblem(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** Stable code for programs and translations, such as {@code date-out-of-calendar}. */
    public String code() {
        return code;
    }
}
