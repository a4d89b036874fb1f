package vn.motcua.organisation;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.engine.Refusal;

/** The province's agencies, units and officials, as {@code config/organisation/<motcua.organisation>.yaml} declares them. */
public class Organisation {
    private static final List<Role> HEADS =
            List.of(Role.UNIT_HEAD, Role.ONE_STOP_HEAD, Role.AGENCY_HEAD, Role.CHAIRMAN);

    private final OrganisationFile file;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> below = new LinkedHashMap<>();
    private final List<Unit> atWork;
    private final Map<String, Official> officials = new LinkedHashMap<>();

    Organisation(OrganisationFile file) {
        this.file = file;
        file.units().forEach(entry -> units.put(entry.id(), entry.unit(file.defaults())));
        units.values().stream().filter(unit -> unit.parent() != null).forEach(unit -> below.computeIfAbsent(
                        unit.parent(), parent -> new ArrayList<>())
                .add(unit));
        below.replaceAll((parent, siblings) -> communesByName(siblings));
        file.officials().forEach(entry -> officials.put(entry.id(), entry.official()));
        this.atWork = units(file.asOf());
    }

    /** The unit with this id, whether or not it is valid today; Refusal {@code unknown-unit} when there is none. */
    public Unit unit(String id) {
        return Optional.ofNullable(units.get(id))
                .orElseThrow(() -> Refusal.notFound("unknown-unit", "Không có đơn vị '" + id + "'."));
    }

    /** Whether there is a unit with this id. */
    public boolean exists(String id) {
        return units.containsKey(id);
    }

    /** Whether this is one of the roles that work on dossiers, such as {@code unit-head}. */
    public static boolean knowsRole(String id) {
        return Role.of(id).filter(role -> role != Role.DESIGNER).isPresent();
    }

    /**
     * The unit that settles such procedures in an agency: the one that names them, else {@code <agency>-<task>}.
     *
     * @param task what a procedure calls its settling unit, {@code tckh}
     */
    public Optional<Unit> settling(String agency, String task) {
        return units.values().stream()
                .filter(unit -> unit.settles().contains(task))
                .filter(unit -> agency.equals(unit.id()) || agency.equals(unit.parent()))
                .findFirst()
                .or(() -> Optional.ofNullable(units.get(agency + "-" + task)));
    }

    /**
     * The unit that settles such procedures for a counter: one of its own agency, else one of the agencies that receive
     * there. The provincial service centre receives for every department.
     */
    public Optional<Unit> settlingAt(String counter, String task) {
        return settling(agencyOf(counter).id(), task).or(() -> units.values().stream()
                .filter(agency -> counter.equals(agency.oneStop()))
                .flatMap(agency -> settling(agency.id(), task).stream())
                .findFirst());
    }

    /**
     * The unit that does such work beside an agency: its own, else that of an agency above it (the district of a
     * commune), else the department of the province that names it, else {@code <province>-<task>}, else the unit with
     * this very id.
     */
    public Optional<Unit> partner(String agency, String task) {
        return upwards(agency)
                .flatMap(above -> settling(above.id(), task).stream())
                .findFirst()
                .or(() -> settling(chairmanUnit(), task))
                .or(() -> Optional.ofNullable(units.get(province() + "-" + task)))
                .or(() -> Optional.ofNullable(units.get(task)));
    }

    /** The nearest unit that is an agency: the unit itself or one above it; Refusal {@code no-agency} when there is none. */
    public Unit agencyOf(String unitId) {
        return upwards(unitId)
                .filter(unit -> unit.kind().isAgency())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("no-agency", "Đơn vị '" + unitId + "' không thuộc cơ quan nào."));
    }

    /** The unit that receives and returns for this agency; Refusal {@code no-one-stop} when it has none. */
    public Unit oneStopOf(String agencyId) {
        var agency = unit(agencyId);
        return Optional.ofNullable(agency.oneStop())
                .map(this::unit)
                .orElseThrow(() -> Refusal.invalid("no-one-stop", agency.name() + " chưa có Bộ phận Một cửa."));
    }

    /** Refusal {@code unknown-official} when there is none. */
    public Official official(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("unknown-official", "Không có cán bộ '" + id + "'."));
    }

    public Optional<Official> find(String id) {
        return Optional.ofNullable(officials.get(id));
    }

    /** All officials, in the order of the file. */
    public List<Official> officials() {
        return List.copyOf(officials.values());
    }

    /** Those who hold this role in this very unit, in the order of the file. */
    public List<Official> officials(String unit, String role) {
        var post = new Official.Post(unit, role);
        return officials.values().stream()
                .filter(official -> official.posts().contains(post))
                .toList();
    }

    /** Those with any post in this very unit, in the order of the file. */
    public List<Official> officialsOf(String unit) {
        return officials.values().stream()
                .filter(official ->
                        official.posts().stream().anyMatch(post -> post.unit().equals(unit)))
                .toList();
    }

    /** Who leads this very unit: unit-head, one-stop-head, agency-head or chairman, whichever it has. */
    public Optional<Official> head(String unit) {
        return HEADS.stream()
                .flatMap(role -> officials(unit, role.id()).stream())
                .findFirst();
    }

    /** The engine's group of a role in a unit: {@code <unit>.<role>}. */
    public static String group(String unit, String role) {
        return unit + "." + role;
    }

    /** What people call the role, for example <i>Trưởng phòng</i>; Refusal {@code unknown-role} when there is none. */
    public String roleTitle(String role) {
        return Optional.ofNullable(file.roles().get(role))
                .orElseThrow(() -> Refusal.notFound("unknown-role", "Không có vai trò '" + role + "'."));
    }

    /** The units that are valid on this day, those above before those below, communes in Vietnamese order. */
    public List<Unit> units(LocalDate on) {
        var result = new ArrayList<Unit>();
        units.values().stream().filter(unit -> unit.parent() == null).forEach(top -> addValid(top, on, result));
        return List.copyOf(result);
    }

    /** The units at work: valid on {@link #asOf()}, those above before those below, communes in Vietnamese order. */
    public List<Unit> units() {
        return atWork;
    }

    /** Whether there is a level between province and commune, as there was until 30/6/2025. */
    public boolean hasDistricts() {
        return atWork.stream().anyMatch(unit -> unit.kind() == Unit.Kind.DISTRICT);
    }

    /** The day whose organisation is at work: the demo plays the organisation of 2022 with today's clock. */
    public LocalDate asOf() {
        return file.asOf();
    }

    /** Whether {@code unit} is {@code ancestor} or lies below it. */
    public boolean isWithin(String unit, String ancestor) {
        return upwards(unit).anyMatch(above -> above.id().equals(ancestor));
    }

    /** What the agency's identifier is made of; Refusal {@code no-identifier} when its number is not configured. */
    public AgencyNumbers numbers(String agencyId) {
        var agency = unit(agencyId);
        var above = agency.parent() == null ? agency : unit(agency.parent());
        var isBelowAnother = agency.kind() == Unit.Kind.COMMUNE && above.kind() == Unit.Kind.DISTRICT;
        return new AgencyNumbers(file.code(), number(agency), isBelowAnother ? number(above) : null);
    }

    /** This day, or the nearest on which the province exists: Kon Tum played today has the rules of its last day. */
    public LocalDate within(LocalDate day) {
        var province = unit(province());
        var last = province.validTo();
        if (day.isBefore(province.validFrom())) {
            return province.validFrom();
        }
        return last != null && day.isAfter(last) ? last : day;
    }

    /** Id of the whole province, the unit at the top. */
    public String province() {
        return file.anchors().province();
    }

    /** Name of the province, for example <i>Tỉnh Kon Tum</i>. */
    public String provinceName() {
        return file.name();
    }

    /** Id of the office of the provincial people's committee (Văn phòng UBND tỉnh). */
    public String provincialOffice() {
        return file.anchors().provincialOffice();
    }

    /** Id of the department of home affairs (Sở Nội vụ). */
    public String homeAffairs() {
        return file.anchors().homeAffairs();
    }

    /** Id of the provincial people's committee, where the chairman has his post (UBND tỉnh). */
    public String chairmanUnit() {
        return file.anchors().chairman();
    }

    private static String number(Unit unit) {
        return Optional.ofNullable(unit.codeNumber())
                .orElseThrow(() -> Refusal.invalid("no-identifier", unit.name() + " chưa có mã định danh."));
    }

    private void addValid(Unit unit, LocalDate on, List<Unit> result) {
        if (unit.isValidOn(on)) {
            result.add(unit);
        }
        below.getOrDefault(unit.id(), List.of()).forEach(next -> addValid(next, on, result));
    }

    /** Departments keep the order of the file, which is that of protocol; after them the communes by name. */
    private static List<Unit> communesByName(List<Unit> siblings) {
        var byName = Collator.getInstance(Locale.forLanguageTag("vi"));
        var others = siblings.stream().filter(unit -> unit.kind() != Unit.Kind.COMMUNE);
        var communes = siblings.stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNE)
                .sorted(Comparator.comparing(Unit::place, byName));
        return Stream.concat(others, communes).toList();
    }

    private Stream<Unit> upwards(String id) {
        return Stream.iterate(
                unit(id), unit -> unit != null, unit -> unit.parent() == null ? null : unit(unit.parent()));
    }
}
