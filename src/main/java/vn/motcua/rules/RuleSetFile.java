package vn.motcua.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code config/rules/<rule set>.yaml} as written ({@code config/schema/rule-set.schema.json}). A version stored long ago
 * may have had other fields: what is unknown is skipped.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RuleSetFile(
        String ruleSet,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, Cited> articles,
        Map<String, WaitRule> waits,
        Map<String, RuleSet.PaperForm> forms,
        Code dossierCode,
        RuleSet.StopOnRequest stopOnRequest) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cited(String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Code(Identifier identifier, String code, int serialDigits, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Identifier(String one, String two) {}

    RuleSet ruleSet(String version) {
        return new RuleSet(
                ruleSet,
                version,
                name,
                validFrom,
                validTo,
                new RuleSet.Articles(
                        article("apology"),
                        article("refusal"),
                        article("supplement"),
                        article("forms"),
                        article("dossierCode")),
                texts(),
                Collections.unmodifiableMap(new LinkedHashMap<>(waits)),
                Collections.unmodifiableMap(new LinkedHashMap<>(forms)),
                new CodeFormat(
                        dossierCode.identifier().one(),
                        dossierCode.identifier().two(),
                        dossierCode.code(),
                        dossierCode.serialDigits(),
                        dossierCode.article()),
                stopOnRequest);
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        articles.forEach((key, cited) -> texts.put(key, cited.text()));
        return Collections.unmodifiableMap(texts);
    }

    private String article(String name) {
        return articles.getOrDefault(name, new Cited("")).text();
    }
}
