package vn.motcua.deadlines;

import vn.motcua.rules.WaitRule.Whom;

/**
 * Whose the minutes of a stopped clock are, as it was when the clock stopped.
 *
 * @param unit id of the unit that is waited for; empty when it is none of the organisation or not known
 * @param name of the agency, as shown to people; empty when it is not known, and without an agency
 */
public record Awaited(Whom whom, String unit, String name) {
    public static final Awaited CITIZEN = new Awaited(Whom.CITIZEN, "", "");

    /** As shown to people. */
    public String label() {
        return switch (whom) {
            case CITIZEN -> "Người nộp hồ sơ";
            case AGENCY -> name.isEmpty() ? "Cơ quan khác" : name;
            case HOLDER -> "Người đang giữ bước";
            case NOBODY -> "Không ai (thời gian theo luật định)";
        };
    }

    String inSentence() {
        return name.isEmpty() ? "cơ quan khác" : name;
    }

    /** Behind the reason, where that does not say it already; with a comma before it. */
    String whose() {
        return switch (whom) {
            case CITIZEN, AGENCY -> "";
            case HOLDER -> ", thời gian này tính cho người đang giữ bước";
            case NOBODY -> ", thời gian này không tính cho ai";
        };
    }
}
