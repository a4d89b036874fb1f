package vn.motcua.deadlines;

import java.util.Locale;

/** What supervision does when a rung is reached. In the order in which acts of the same instant are done. */
public enum Act {
    /** Tells holder and unit that it is due soon. */
    REMIND,
    /** Has an apology with a new date written (NĐ 61/2018 Đ.19.9). */
    APOLOGISE,
    /** Puts it before a supervisor. */
    ESCALATE,
    /** Has the accountability reviewed. */
    REVIEW;

    /** As diagrams and tables name it: {@code escalate}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Act of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
