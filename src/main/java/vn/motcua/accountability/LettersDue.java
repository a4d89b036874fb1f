package vn.motcua.accountability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Invariant;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterDemand;
import vn.motcua.letters.LetterDemand.Missing;
import vn.motcua.letters.Letters;

/**
 * Each recorded fact that demands a letter has it, whatever the kind: see {@link LetterDemand}. The apology, which has a
 * process of its own, is {@link ApologyUnderWay}'s.
 */
@Component
@Order(30)
class LettersDue implements Invariant {
    private final List<LetterDemand> demands;
    private final Letters letters;
    private final Dossiers dossiers;
    private final Actors actors;

    LettersDue(List<LetterDemand> demands, Letters letters, Dossiers dossiers, Actors actors) {
        this.demands = demands;
        this.letters = letters;
        this.dossiers = dossiers;
        this.actors = actors;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public Collection<String> suspects() {
        Set<String> suspects = new LinkedHashSet<>();
        demands.forEach(demand -> suspects.addAll(demand.suspects()));
        return suspects;
    }

    @Override
    public Optional<String> repair(String code) {
        var dossier = dossiers.get(code);
        List<String> issued = new ArrayList<>();
        for (LetterDemand demand : demands) {
            for (Missing missing : demand.missing(dossier)) {
                Letter letter = missing.by() == null
                        ? issue(code, missing)
                        : actors.as(missing.by(), () -> issue(code, missing));
                issued.add("Đã ban hành " + letter.title() + " số " + letter.sign() + " còn thiếu.");
            }
        }
        return issued.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", issued));
    }

    private Letter issue(String code, Missing missing) {
        return missing.wording() == null
                ? letters.issue(missing.kind(), code)
                : letters.issue(missing.kind(), code, missing.wording());
    }
}
