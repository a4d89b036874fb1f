package vn.motcua.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.organisation.AgencyNumbers;

/**
 * How a rule set writes the identifier of an agency and the code of a dossier.
 *
 * @param one identifier of an agency right below the province: {@code 000.00.{number}.{province}}
 * @param two identifier of an agency below another one: {@code 000.{number}.{above}.{province}}
 * @param code {@code {identifier}-{yyMMdd}-{serial}}
 * @param serialDigits at least so many digits
 * @param article that prescribes it
 */
public record CodeFormat(String one, String two, String code, int serialDigits, String article) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /** The agency's identifier, for example {@code 000.00.64.H34} or {@code H48.132}. */
    public String identifier(AgencyNumbers agency) {
        var above = agency.above();
        return (above == null ? one : two.replace("{above}", above))
                .replace("{province}", agency.province())
                .replace("{number}", agency.number());
    }

    /**
     * The code of the serial-th dossier of that day, for example {@code 000.00.64.H34-220805-0001}.
     *
     * @param identifier of the receiving agency
     */
    public String code(String identifier, LocalDate day, int serial) {
        return code.replace("{identifier}", identifier)
                .replace("{yyMMdd}", DAY.format(day))
                .replace("{serial}", ("%0" + serialDigits + "d").formatted(serial));
    }
}
