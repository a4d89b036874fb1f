package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The province's agencies, units and officials, as {@code config/organisation/<motcua.organisation>.yaml} declares them. */
@Component
public class Organisation {

    /** The unit with this id, whether or not it is valid today; Refusal {@code unknown-unit} when there is none. */
    public Unit unit(String id) {
        throw new UnsupportedOperationException("unit");
    }

    /** The nearest unit that is an agency: the unit itself or one above it; Refusal {@code no-agency} when there is none. */
    public Unit agencyOf(String unitId) {
        throw new UnsupportedOperationException("agencyOf");
    }

    /** The unit that receives and returns for this agency; Refusal {@code no-one-stop} when it has none. */
    public Unit oneStopOf(String agencyId) {
        throw new UnsupportedOperationException("oneStopOf");
    }

    /** Refusal {@code unknown-official} when there is none. */
    public Official official(String id) {
        throw new UnsupportedOperationException("official");
    }

    public Optional<Official> find(String id) {
        throw new UnsupportedOperationException("find");
    }

    /** Those who hold this role in this very unit, in the order of the file. */
    public List<Official> officials(String unit, String role) {
        throw new UnsupportedOperationException("officials");
    }

    /** Those with any post in this very unit, in the order of the file. */
    public List<Official> officialsOf(String unit) {
        throw new UnsupportedOperationException("officialsOf");
    }

    /** Who leads this very unit: unit-head, one-stop-head, agency-head or chairman, whichever it has. */
    public Optional<Official> head(String unit) {
        throw new UnsupportedOperationException("head");
    }

    /** The engine's group of a role in a unit: {@code <unit>.<role>}. */
    public static String group(String unit, String role) {
        return unit + "." + role;
    }

    /** The units that are valid on this day, those above before those below. */
    public List<Unit> units(LocalDate on) {
        throw new UnsupportedOperationException("units");
    }

    /** Whether {@code unit} is {@code ancestor} or lies below it. */
    public boolean isWithin(String unit, String ancestor) {
        throw new UnsupportedOperationException("isWithin");
    }

    /** Id of the office of the provincial people's committee (Văn phòng UBND tỉnh). */
    public String provincialOffice() {
        throw new UnsupportedOperationException("provincialOffice");
    }

    /** Id of the department of home affairs (Sở Nội vụ). */
    public String homeAffairs() {
        throw new UnsupportedOperationException("homeAffairs");
    }

    /** Id of the provincial people's committee, where the chairman has his post (UBND tỉnh). */
    public String chairmanUnit() {
        throw new UnsupportedOperationException("chairmanUnit");
    }

    /**
     * The agency's identifier V1V2V3.Z1Z2.Y1Y2.MX1X2 in dossier codes, for example {@code 000.00.64.H34} (TT 01/2018/TT-VPCP
     * Đ.19); Refusal {@code no-identifier} when its number is not configured.
     */
    public String identifier(String agencyId) {
        throw new UnsupportedOperationException("identifier");
    }

    /** Id of the whole province, the unit at the top. */
    public String province() {
        throw new UnsupportedOperationException("province");
    }
}
