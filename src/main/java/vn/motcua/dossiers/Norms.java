package vn.motcua.dossiers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.engine.Home;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.StepBegin;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/**
 * How long a step may take: the norms of the dossier's procedure (TT 01/2018/TT-VPCP Đ.8) and, for the steps of
 * supervision, apology and review, {@code config/rules/norms.yaml}. All in working minutes.
 */
@Component
public class Norms {
    private static final String FILE = "config/rules/norms.yaml";
    private final Map<String, Integer> supervision;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Organisation organisation;
    private final StepBegin begin;

    Norms(Home home, Catalogue catalogue, Calendars calendars, Organisation organisation, StepBegin begin) {
        this.supervision = read(home);
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.organisation = organisation;
        this.begin = begin;
    }

    /**
     * When a step that begins now is due, in the working time of the agency that has it, else of the dossier's; when an open
     * step is dated again, as of when it began.
     */
    public Instant due(Dossier dossier, String step) {
        var norm = catalogue.of(dossier.edition()).norms().get(step);
        if (norm == null && !supervision.containsKey(step)) {
            // a diagram newer than the dossier: its step is measured as now published
            var published = catalogue.current(dossier.procedure());
            var chosen = dossier.filing().caseKey();
            norm = published.in(published.has(chosen) ? chosen : null).norms().get(step);
        }
        long minutes = norm == null ? supervision(step) : norm.minutes();
        var agency = begin.unit()
                .filter(organisation::exists)
                .map(unit -> organisation.agencyOf(unit).id())
                .orElse(dossier.agency());
        return calendars.of(agency).plus(begin.instant(), minutes);
    }

    /** When a step of no dossier (an incident) is due, in the working time of the provincial office. */
    public Instant due(String step) {
        return calendars.of(organisation.provincialOffice()).plus(begin.instant(), supervision(step));
    }

    private long supervision(String step) {
        var minutes = supervision.get(step);
        if (minutes == null) {
            throw new IllegalArgumentException("No norm for step '" + step + "' in the procedure or " + FILE);
        }
        return minutes;
    }

    private static Map<String, Integer> read(Home home) {
        try (var in = home.resource(FILE).getInputStream()) {
            var type = new TypeReference<Map<String, Integer>>() {};
            return Map.copyOf(new ObjectMapper(new YAMLFactory()).readValue(in, type));
        } catch (IOException e) {
            throw new StartRefused(FILE + ": không đọc được định mức của các bước giám sát: " + e.getMessage(), e);
        }
    }
}
