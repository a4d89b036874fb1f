package vn.motcua.designs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Library;
import vn.motcua.procedures.Publications;
import vn.motcua.rules.RuleSets;

/** The pages of the procedures: read from the models that count at this moment, so that they are never stale. */
@Component
public class ProcedureSheets {
    private final Library library;
    private final Catalogue catalogue;
    private final Publications publications;
    private final Organisation organisation;
    private final RuleSets rules;
    private final Clock clock;

    ProcedureSheets(
            Library library,
            Catalogue catalogue,
            Publications publications,
            Organisation organisation,
            RuleSets rules,
            Clock clock) {
        this.library = library;
        this.catalogue = catalogue;
        this.publications = publications;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /** Refusal {@code procedure-unknown}. */
    public ProcedureSheet of(String key) {
        return new SheetMaker(library.files(), organisation, List.of(rules.on(LocalDate.now(clock))))
                .of(catalogue.current(key), publications.newest(key).orElse(null));
    }

    /** The diagram that counts now; Refusal {@code diagram-unknown}. */
    public String diagram(String key) {
        var text = library.files().texts().get(path(key));
        if (text == null) {
            throw Refusal.notFound("diagram-unknown", "Không có quy trình '" + key + "'.");
        }
        return text;
    }

    private static String path(String key) {
        return "processes/%s/%s.bpmn".formatted(key, key);
    }
}
