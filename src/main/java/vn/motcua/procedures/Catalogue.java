package vn.motcua.procedures;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Unit;

/** The administrative procedures that can be received now, and every version that a dossier was ever received under. */
@Component
public class Catalogue {
    private final Map<Edition, Procedure> read = new ConcurrentHashMap<>();
    private final ProcedureVersions versions;
    private final Library library;
    private final Organisation organisation;

    Catalogue(Configuration configuration, ProcedureVersions versions, Library library, Organisation organisation) {
        this.versions = versions;
        this.library = library;
        this.organisation = organisation;
        configuration.procedures().forEach(source -> versions.keep(source.procedure(), source.text()));
    }

    /** What can be received now, by name in Vietnamese order. */
    public List<Procedure> current() {
        var byName = Collator.getInstance(Locale.forLanguageTag("vi"));
        return library.procedures().stream()
                .sorted((a, b) -> byName.compare(a.name(), b.name()))
                .toList();
    }

    /** What an agency's counter can receive: the procedures that a unit of the agency settles, by name in Vietnamese order. */
    public List<Procedure> settledIn(String agency) {
        return current().stream()
                .filter(procedure ->
                        organisation.settling(agency, procedure.settlingUnit()).isPresent())
                .toList();
    }

    /** What a counter can receive: as {@link #settledIn}, for every agency that receives there. */
    public List<Procedure> receivedAt(String counter) {
        return current().stream()
                .filter(procedure -> organisation
                        .settlingAt(counter, procedure.settlingUnit())
                        .isPresent())
                .toList();
    }

    /**
     * The agency for which a counter receives the procedure: the one whose unit settles it, else the counter's own.
     *
     * @param counter id of a one-stop unit
     */
    public String agency(Procedure procedure, String counter) {
        return organisation
                .agencyOf(organisation
                        .settlingAt(counter, procedure.settlingUnit())
                        .map(Unit::id)
                        .orElse(counter))
                .id();
    }

    /**
     * The version that a dossier received now would keep.
     *
     * @throws Refusal {@code procedure-unknown}
     */
    public Procedure current(String key) {
        return library.procedure(key)
                .orElseThrow(() -> Refusal.notFound("procedure-unknown", "Không có thủ tục '" + key + "'."));
    }

    /**
     * A version that was ever current, in one of its cases.
     *
     * @throws Refusal {@code procedure-unknown}, {@code procedure-case-unknown}
     */
    public Procedure of(Edition edition) {
        return read.computeIfAbsent(edition, this::find);
    }

    private Procedure find(Edition wanted) {
        return versions.find(wanted.procedure(), wanted.version())
                .orElseThrow(() -> Refusal.notFound(
                        "procedure-unknown",
                        "Không có thủ tục '%s' phiên bản %s.".formatted(wanted.procedure(), wanted.version())))
                .in(wanted.caseKey());
    }

    /**
     * The unit that settles the procedure in an agency, such as {@code tp-kon-tum-tckh}.
     *
     * @throws Refusal {@code procedure-not-settled-here} when the agency has no such unit
     */
    public String settlingUnit(Procedure procedure, String agency) {
        return organisation
                .settling(agency, procedure.settlingUnit())
                .map(Unit::id)
                .orElseThrow(() -> Refusal.invalid(
                        "procedure-not-settled-here",
                        "%s không giải quyết thủ tục '%s'."
                                .formatted(organisation.unit(agency).name(), procedure.name())));
    }
}
