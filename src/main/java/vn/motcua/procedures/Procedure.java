package vn.motcua.procedures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.engine.Refusal;
import vn.motcua.rules.RuleSet;
import vn.motcua.rules.WaitRule;

/**
 * One administrative procedure in one version of its configuration and in one of its cases. A dossier keeps the version
 * that it was received under, and its case; a later change of the file never moves it.
 *
 * @param key folder, file, process id and configuration file name
 * @param version first 12 hex digits of the SHA-256 of the YAML file
 * @param code national code, such as {@code 1.001612}
 * @param name national name
 * @param field field (lĩnh vực)
 * @param level level of government that settles it
 * @param limit the settling term that is promised and supervised: the reduced one where the province has one
 * @param statutoryLimit the term of the legal documents; the same as {@code limit} when it is not reduced
 * @param limitArticle what sets {@code limit}: the document that reduced it, the article of the limit, else the most special
 *     legal document
 * @param inCase which of its cases this is; null when it has one only
 * @param cases the procedure in each of its cases, the ordinary one first; empty when it has one only
 * @param publishedBy the decision that published the procedure; empty when it is not known
 * @param receiptRule what a receipt after the cut-off hour does
 * @param waits what waiting does to the clock, by reason, where this procedure differs from its rule set
 * @param settlingUnit which unit settles it, told by its task: the unit of the agency that {@code settles} it, else the one
 *     whose id ends so ({@code tckh} of {@code tp-kon-tum} is {@code tp-kon-tum-tckh})
 * @param norms step norms by step, in the order of the happy path; they add up to the limit
 * @param cooperations the steps that other agencies do or are asked about, by step
 * @param papers the checklist, in order
 * @param fee what is paid on filing
 * @param legalBasis the legal documents, most special first
 * @param outcomes outcomes by end event id
 * @param resultName what the applicant receives
 * @param channels how one may file: {@code counter}, {@code online}, {@code post}
 * @param retentionYears how long the closed dossier is kept
 */
public record Procedure(
        String key,
        String version,
        String code,
        String name,
        String field,
        Level level,
        Limit limit,
        Limit statutoryLimit,
        String limitArticle,
        String publishedBy,
        ReceiptRule receiptRule,
        Map<String, WaitRule> waits,
        String settlingUnit,
        Map<String, StepNorm> norms,
        Map<String, Cooperation> cooperations,
        List<RequiredPaper> papers,
        Fee fee,
        List<LegalBasis> legalBasis,
        Map<String, Outcome> outcomes,
        String resultName,
        List<String> channels,
        int retentionYears,
        @Nullable ProcedureCase inCase,
        List<Procedure> cases) {

    /**
     * The procedure in this case.
     *
     * @param key null or empty for the ordinary one
     * @throws Refusal {@code procedure-case-unknown}
     */
    public Procedure in(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return cases.isEmpty() ? this : cases.get(0);
        }
        return cases.stream()
                .filter(each -> key.equals(each.caseKey()))
                .findFirst()
                .orElseThrow(() -> caseUnknown(key));
    }

    private Refusal caseUnknown(String key) {
        var known = cases.stream()
                .map(each -> each.caseKey() + " (" + each.caseName() + ")")
                .collect(Collectors.joining(", "));
        var sentence = cases.isEmpty()
                ? "Thủ tục “%s” không chia trường hợp; bỏ “%s”.".formatted(name, key)
                : "Thủ tục “%s” không có trường hợp “%s”; các trường hợp: %s.".formatted(name, key, known);
        return new Refusal(Refusal.Kind.INVALID, "procedure-case-unknown", sentence, Map.of("caseKey", sentence));
    }

    /** Whether it has this case. */
    public boolean has(@Nullable String key) {
        return cases.stream().anyMatch(each -> Objects.equals(key, each.caseKey()));
    }

    /** The limits of its cases, the ordinary one's first: <i>15 ngày; 20 ngày</i>. */
    public String limits() {
        return cases.isEmpty()
                ? limit.text()
                : cases.stream().map(each -> each.limit().text()).distinct().collect(Collectors.joining("; "));
    }

    public @Nullable String caseKey() {
        return inCase == null ? null : inCase.key();
    }

    /** Empty when it has one case only. */
    public String caseName() {
        return inCase == null ? "" : inCase.name();
    }

    /** Its name with the case, for papers about one dossier. */
    public String title() {
        return inCase == null ? name : name + " (" + inCase.name() + ")";
    }

    /** What sets the limit, with the case that it is for. */
    public String limitBasis() {
        return inCase == null ? limitArticle : limitArticle + "; trường hợp: " + inCase.name();
    }

    /** All that the applicant receives: the result of the procedure, then those of other agencies' steps. */
    public List<String> results() {
        return Stream.concat(
                        Stream.of(resultName),
                        cooperations.values().stream().map(Cooperation::result).filter(Objects::nonNull))
                .toList();
    }

    /** Whether the province promises less time than the legal documents allow. */
    public boolean reduced() {
        return !limit.equals(statutoryLimit);
    }

    /** What waiting for this reason does: as the procedure says, else its rule set; empty when neither knows the reason. */
    public Optional<WaitRule> wait(String reason, RuleSet rules) {
        var own = waits.get(reason);
        return rules.wait(reason)
                .map(general -> own == null ? general : own.citing(rules::cite).over(general));
    }
}
