package vn.motcua.deadlines;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.StepNorm;

/** How many working minutes the norms still allow: those of the first open step and of all later ones. */
@Component
class RemainingNorms {
    private final Catalogue catalogue;
    private final OpenSteps openSteps;

    RemainingNorms(Catalogue catalogue, OpenSteps openSteps) {
        this.catalogue = catalogue;
        this.openSteps = openSteps;
    }

    /** Where no open step has a norm, nothing is known to be done: all norms. */
    long minutes(Dossier dossier) {
        List<StepNorm> norms = List.copyOf(catalogue
                .version(dossier.procedure(), dossier.procedureVersion())
                .norms()
                .values());
        List<String> steps = norms.stream().map(StepNorm::step).toList();
        int first = openSteps.of(dossier.code()).stream()
                .mapToInt(steps::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        return norms.subList(first, norms.size()).stream()
                .mapToLong(StepNorm::minutes)
                .sum();
    }
}
