package vn.motcua.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decree and its circular on the one-stop mechanism, in one version of its file.
 *
 * @param key {@code nd61-2018}, the file's name
 * @param version first 12 hex digits of the SHA-256 of the file
 * @param name for people, such as “Nghị định 61/2018/NĐ-CP, Thông tư 01/2018/TT-VPCP”
 * @param validFrom first day of receipt
 * @param validTo last day of receipt, null while it is in force
 * @param cited every article of the file by its key, for {@link #cite}
 * @param waits what each kind of waiting does to the clock, by reason
 * @param forms the circular's forms, by kind: those of letters, {@code control-slip}, {@code register}
 */
public record RuleSet(
        String key,
        String version,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Articles articles,
        Map<String, String> cited,
        Map<String, WaitRule> waits,
        Map<String, PaperForm> forms,
        CodeFormat dossierCode,
        StopOnRequest stopOnRequest) {

    private static final String REFERENCE = "rules.";

    /** Articles that sentences and papers cite, written out: “Nghị định 61/2018/NĐ-CP, Điều 19.9”. */
    public record Articles(String apology, String refusal, String supplement, String forms, String dossierCode) {}

    /**
     * A form of the circular.
     *
     * @param form its number, {@code 04}
     * @param title the paper's name
     * @param lines the name as it is broken on paper; null for one line
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PaperForm(String form, String title, @Nullable List<String> lines) {}

    /**
     * What becomes of a dossier that its applicant no longer wants settled.
     *
     * @param allowed whether the settlement is stopped by a notice (form {@code stop-notice}); else the dossier is taken back
     * @param nationalStatus its status at the national portal: 7 “Công dân yêu cầu rút hồ sơ”, 8 “Dừng xử lý”
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StopOnRequest(boolean allowed, int nationalStatus, String article) {
        public StopOnRequest {
            // Versions of the file from before it was said.
            nationalStatus = nationalStatus == 0 ? (allowed ? 8 : 7) : nationalStatus;
        }
    }

    /** The form of this kind; empty when the circular has none, such as the stop notice before 2025. */
    public Optional<PaperForm> form(String kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    /**
     * An article as a procedure cites it: {@code rules.handoff} is what this rule set says under {@code handoff}, the rule set's
     * name when a version kept from earlier has no such key; any other text is itself.
     */
    public String cite(String article) {
        return article.startsWith(REFERENCE)
                ? cited.getOrDefault(article.substring(REFERENCE.length()), name)
                : article;
    }

    /** What waiting for this reason does; empty when the rule set does not know the reason. */
    public Optional<WaitRule> wait(String reason) {
        // Versions from before the tax office's time was told apart from the applicant's know only the whole of it.
        return Optional.ofNullable(waits.get(reason))
                .or(() -> reason.equals("tax-assessment")
                        ? Optional.ofNullable(waits.get("financial-obligation"))
                        : Optional.empty());
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
