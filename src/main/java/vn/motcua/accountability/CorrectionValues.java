package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction.Fact;
import vn.motcua.accountability.Correction.Value;
import vn.motcua.accountability.Corrections.Correctable;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.Refusal;

/** What the facts of a dossier are now, earlier corrections counted, and what they may be corrected to. */
@Component
class CorrectionValues {
    private static final int LONGEST = 200;

    private final Deadlines deadlines;
    private final Clock clock;

    CorrectionValues(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** In the order in which they happened. */
    List<Correctable> of(Dossier dossier, List<Correction> corrections) {
        List<Correctable> facts = new ArrayList<>();
        deadlines
                .moments(dossier.code())
                .forEach(moment -> facts.add(new Correctable(
                        Fact.of(moment.fact()), moment.entry(), new Value(moment.at(), null, null), moment.label())));
        var result = dossier.result();
        if (result != null) {
            facts.add(correctable(
                    Fact.RESULT_ISSUED, new Value(deadlines.of(dossier.code()).answeredAt(), null, null)));
            facts.add(correctable(Fact.RESULT_NUMBER, new Value(null, null, result.number())));
        }
        var handover = dossier.handover();
        if (handover != null) {
            Value returned = corrections.stream()
                    .filter(each -> each.fact() == Fact.RETURNED && each.isApproved())
                    .map(Correction::after)
                    .reduce(new Value(handover.at(), handover.to(), null), (earlier, later) -> later);
            facts.add(correctable(Fact.RETURNED, returned));
        }
        return List.copyOf(facts);
    }

    /** The one that is asked about; of stops the newest where none is named. */
    Correctable meant(List<Correctable> facts, Fact fact, @Nullable Integer entry) {
        return facts.stream()
                .filter(each -> each.fact() == fact && (entry == null || entry.equals(each.entry())))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.conflict("nothing-to-correct", "Hồ sơ chưa có việc này để đính chính."));
    }

    /** What the fact needs of what was said, and nothing else. */
    Value truly(Fact fact, Value said) {
        if (fact == Fact.RESULT_NUMBER) {
            return new Value(null, null, text(said.number(), "Ghi rõ số kết quả đúng."));
        }
        Instant at = said.at();
        if (at == null) {
            throw Refusal.invalid("value-missing", "Ghi rõ việc đó thực tế xảy ra lúc nào.");
        }
        return new Value(
                at.truncatedTo(ChronoUnit.MICROS),
                fact == Fact.RETURNED ? text(said.to(), "Ghi rõ kết quả đã được trả cho ai.") : null,
                null);
    }

    /** @throws Refusal {@code correction-same}, {@code correction-impossible}, {@code correction-changes-rules} */
    void check(Dossier dossier, Correction correction, List<Correction> corrections) {
        Value now = meant(of(dossier, corrections), correction.fact(), correction.entry())
                .value();
        if (correction.after().isSame(now)) {
            throw Refusal.invalid("correction-same", "Giá trị này đúng như đang ghi, không có gì để đính chính.");
        }
        deadlines.foresee(dossier.code(), correction.forLedger());
        Instant at = correction.after().at();
        if (at == null) {
            return;
        }
        if (at.isAfter(clock.instant())) {
            throw impossible("Thời điểm đính chính không được sau lúc này.");
        }
        Instant answered = deadlines.of(dossier.code()).answeredAt();
        if (correction.fact() == Fact.RETURNED && answered != null && at.isBefore(answered)) {
            throw impossible("Thời điểm trả phải sau khi có kết quả.");
        }
        if (correction.fact() == Fact.RESULT_ISSUED && dossier.handover() != null) {
            Instant returned =
                    meant(of(dossier, corrections), Fact.RETURNED, null).value().at();
            if (returned != null && at.isAfter(returned)) {
                throw impossible("Thời điểm có kết quả không được sau lúc trả.");
            }
        }
    }

    private static Correctable correctable(Fact fact, Value value) {
        return new Correctable(fact, null, value, fact.label());
    }

    private static String text(@Nullable String said, String missing) {
        if (said == null || said.isBlank() || said.length() > LONGEST) {
            throw Refusal.invalid("value-missing", missing);
        }
        return said.strip();
    }

    private static Refusal impossible(String why) {
        return Refusal.invalid("correction-impossible", why);
    }
}
