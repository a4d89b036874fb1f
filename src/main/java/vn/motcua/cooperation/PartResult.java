package vn.motcua.cooperation;

import org.jspecify.annotations.Nullable;

/**
 * One of the several results that the one-stop unit returns for one dossier: that of another agency's step.
 *
 * @param name what it is, “Thẻ bảo hiểm y tế”
 * @param unit name of the agency that gives it
 * @param number number of the result, null while there is none
 * @param note where it stands without a number: being worked on, or refused and why
 */
public record PartResult(String name, String unit, @Nullable String number, String note) {

    /** One line, as in a mail. */
    public String text() {
        return name + " (" + unit + "): " + (number == null ? note : "số " + number);
    }
}
