package vn.motcua.cooperation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Partners;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Cooperation;

/** The results of other agencies' steps that the applicant of a dossier receives with its own. */
@Component
public class PartResults {
    private final Handoffs handoffs;
    private final Partners partners;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Organisation organisation;

    PartResults(
            Handoffs handoffs, Partners partners, Dossiers dossiers, Catalogue catalogue, Organisation organisation) {
        this.handoffs = handoffs;
        this.partners = partners;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** In the order of the procedure; empty when it has one result only. */
    public List<PartResult> of(String code) {
        var dossier = dossiers.get(code);
        var yielding = catalogue.of(dossier.edition()).cooperations().values().stream()
                .filter(cooperation -> cooperation.result() != null)
                .toList();
        if (yielding.isEmpty()) {
            return List.of();
        }
        var sent = handoffs.of(code);
        return yielding.stream()
                .flatMap(cooperation -> part(dossier, cooperation, sent).stream())
                .toList();
    }

    private Optional<PartResult> part(Dossier dossier, Cooperation cooperation, List<Handoff> sent) {
        var newest = sent.stream()
                .filter(handoff -> handoff.step().equals(cooperation.step()))
                .max(Comparator.comparing(Handoff::sentAt));
        return Optional.ofNullable(cooperation.result()).map(name -> newest.map(handoff -> given(name, handoff))
                .orElseGet(() -> new PartResult(
                        name,
                        organisation
                                .unit(partners.unit(dossier, cooperation.units().get(0)))
                                .name(),
                        null,
                        "Chưa bàn giao")));
    }

    private PartResult given(String name, Handoff handoff) {
        var end = handoff.end();
        return new PartResult(
                name,
                organisation.unit(handoff.toUnit()).name(),
                end.map(Handoff.Event::resultNumber).orElse(null),
                end.filter(event -> event.kind() != Handoff.Kind.DONE)
                        .map(event -> event.kind().label() + ": " + event.note())
                        .orElse(handoff.state()));
    }
}
