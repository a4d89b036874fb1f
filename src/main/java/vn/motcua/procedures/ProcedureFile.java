package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.rules.WaitRule;

/**
 * {@code config/procedures/<key>.yaml} as written ({@code config/schema/procedure.schema.json}). A version stored long
 * ago may have had other fields: what is unknown is skipped.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProcedureFile(
        String code,
        String name,
        String field,
        Level level,
        String settlingUnit,
        Term limit,
        @Nullable Reduced reducedLimit,
        @Nullable PublishedBy publishedBy,
        Receipt receipt,
        @Nullable Map<String, WaitRule> waits,
        @Nullable OlderClock clock,
        @Nullable OlderSupplement supplement,
        List<StepNorm> norms,
        @Nullable List<Cooperation.Entry> cooperation,
        List<RequiredPaper> papers,
        Fee fee,
        List<LegalBasis> legalBasis,
        Map<String, End> outcomes,
        String result,
        List<String> channels,
        Retention retention) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(int value, LimitUnit unit, @Nullable String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reduced(int value, LimitUnit unit, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PublishedBy(String decision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(String cutOff, Effect effect) {}

    enum Effect {
        @JsonProperty("clock")
        CLOCK,
        @JsonProperty("transfer")
        TRANSFER
    }

    /** As versions from before rule sets wrote it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OlderClock(WaitRule.OnClock policy, String article) {}

    /** As versions from before rule sets wrote it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OlderSupplement(int allowed, int withinWorkingDays, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record End(String name, int nationalStatus) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Retention(int years) {}

    /**
     * @param inCase the case that this file was read in; null where there is one only
     * @param cases the procedure in each of its cases
     */
    Procedure procedure(String key, String version, @Nullable ProcedureCase inCase, List<Procedure> cases) {
        var statutory = new Limit(limit.value(), limit.unit());
        return new Procedure(
                key,
                version,
                code,
                name,
                field,
                level,
                reducedLimit == null ? statutory : new Limit(reducedLimit.value(), reducedLimit.unit()),
                statutory,
                limitArticle(),
                publishedBy == null ? "" : publishedBy.decision(),
                receiptRule(),
                ownWaits(),
                settlingUnit,
                normsByStep(),
                cooperations(),
                List.copyOf(papers),
                fee,
                List.copyOf(legalBasis),
                outcomesByEnd(),
                result,
                List.copyOf(channels),
                retention.years(),
                inCase,
                cases);
    }

    private String limitArticle() {
        if (reducedLimit != null) {
            return reducedLimit.article();
        }
        return limit.article() == null ? legalBasis.get(0).title() : limit.article();
    }

    private Map<String, WaitRule> ownWaits() {
        if (waits != null) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(waits));
        }
        if (clock == null || supplement == null) {
            return Map.of();
        }
        var older = new WaitRule(
                new WaitRule.Effect(clock.policy(), clock.article()),
                null,
                null,
                new WaitRule.Times(supplement.allowed(), supplement.article()),
                new WaitRule.Within(supplement.withinWorkingDays(), supplement.article()),
                null,
                null,
                null);
        return Map.of("supplement", older);
    }

    private ReceiptRule receiptRule() {
        var effect = receipt.effect() == Effect.CLOCK ? ReceiptRule.Effect.CLOCK : ReceiptRule.Effect.TRANSFER;
        return new ReceiptRule(LocalTime.parse(receipt.cutOff()), effect);
    }

    private Map<String, StepNorm> normsByStep() {
        var bySteps = new LinkedHashMap<String, StepNorm>();
        norms.forEach(norm -> bySteps.put(norm.step(), norm));
        return Collections.unmodifiableMap(bySteps);
    }

    private Map<String, Cooperation> cooperations() {
        var bySteps = new LinkedHashMap<String, Cooperation>();
        if (cooperation != null) {
            cooperation.forEach(entry -> bySteps.put(entry.step(), entry.cooperation()));
        }
        return Collections.unmodifiableMap(bySteps);
    }

    private Map<String, Outcome> outcomesByEnd() {
        var byEnd = new LinkedHashMap<String, Outcome>();
        outcomes.forEach((end, outcome) -> byEnd.put(end, new Outcome(end, outcome.name(), outcome.nationalStatus())));
        return Collections.unmodifiableMap(byEnd);
    }
}
