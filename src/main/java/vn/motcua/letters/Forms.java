package vn.motcua.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Submission;
import vn.motcua.engine.Refusal;
import vn.motcua.rules.RuleSet;
import vn.motcua.rules.RuleSets;

/** The circular's forms as papers bear them: those of the rule set under which the dossier was, or would be, received. */
@Component
class Forms {
    private final RuleSets ruleSets;
    private final Dossiers dossiers;

    Forms(RuleSets ruleSets, Dossiers dossiers) {
        this.ruleSets = ruleSets;
        this.dossiers = dossiers;
    }

    /**
     * @param dossier null for a submission at the desk
     * @throws Refusal {@code form-not-in-rules} when the circular has no such form
     */
    Sheet.Form of(LetterKind kind, Submission submission, @Nullable String dossier) {
        var rules = dossier == null ? atTheDesk(submission) : dossiers.rules(dossiers.get(dossier));
        var form = find(kind.wire(), rules);
        if (form == null) {
            throw Refusal.invalid(
                    "form-not-in-rules", "%s không có mẫu cho văn bản này (%s).".formatted(rules.name(), kind.wire()));
        }
        return form;
    }

    /** The form of a paper that is printed on demand; null when it is none of the circular's. */
    Sheet.@Nullable Form of(String template, Dossier dossier) {
        return find(template, dossiers.rules(dossier));
    }

    /** As {@link #of(String, Dossier)}, for a paper about all that was received on a day. */
    Sheet.@Nullable Form of(String template, LocalDate day) {
        return find(template, ruleSets.on(day));
    }

    private RuleSet atTheDesk(Submission submission) {
        return ruleSets.on(LocalDate.ofInstant(submission.openedAt(), PaperDates.ZONE));
    }

    private static Sheet.@Nullable Form find(String kind, RuleSet rules) {
        return rules.form(kind)
                .map(form -> new Sheet.Form(
                        form.form(),
                        form.title(),
                        form.lines() == null ? List.of(form.title()) : form.lines(),
                        rules.articles().forms()))
                .orElse(null);
    }
}
