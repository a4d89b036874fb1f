package vn.motcua.deadlines;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** By dossier. Where no open step has a norm, nothing is known to be done: all norms. */
    Map<String, Long> minutes(Collection<Dossier> dossiers) {
        Map<String, List<String>> open =
                openSteps.of(dossiers.stream().map(Dossier::code).toList());
        return dossiers.stream()
                .collect(Collectors.toMap(
                        Dossier::code, dossier -> minutes(dossier, open.getOrDefault(dossier.code(), List.of()))));
    }

    private long minutes(Dossier dossier, List<String> open) {
        List<StepNorm> norms =
                List.copyOf(catalogue.of(dossier.edition()).norms().values());
        List<String> steps = norms.stream().map(StepNorm::step).toList();
        int first = open.stream()
                .mapToInt(steps::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        return norms.subList(first, norms.size()).stream()
                .mapToLong(StepNorm::minutes)
                .sum();
    }
}
