package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Holdings;
import vn.motcua.calendar.Calendars;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Consultations;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.deadlines.Explanations;
import vn.motcua.desk.CaseInspection.AgencyDays;
import vn.motcua.desk.CaseInspection.Askee;
import vn.motcua.desk.CaseInspection.HandedOn;
import vn.motcua.desk.CaseInspection.Question;
import vn.motcua.dossiers.Dossier;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/** Lays a dossier open for an inspector's program; names of people are left out. */
@Component
public class CaseInspections {
    private final Visible visible;
    private final Explanations explanations;
    private final Handoffs handoffs;
    private final Consultations consultations;
    private final Holdings holdings;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Organisation organisation;

    CaseInspections(
            Visible visible,
            Explanations explanations,
            Handoffs handoffs,
            Consultations consultations,
            Holdings holdings,
            Catalogue catalogue,
            Calendars calendars,
            Organisation organisation) {
        this.visible = visible;
        this.explanations = explanations;
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.organisation = organisation;
    }

    /** @throws vn.motcua.engine.Refusal {@code dossier-unknown} */
    public CaseInspection of(String code) {
        Dossier dossier = visible.dossier(code);
        var deadline = explanations.inspector(code);
        List<HandedOn> handed = handoffs.of(code).stream()
                .map(handoff -> new HandedOn(handoff, agency(handoff.toUnit())))
                .toList();
        List<Question> asked = consultations.of(code).stream()
                .map(consultation -> question(dossier, consultation))
                .toList();
        Instant last = Stream.of(
                        handed.stream().map(each -> each.handoff().dueAt()),
                        asked.stream().flatMap(each -> each.askees().stream()).map(each -> each.asked()
                                .dueAt()),
                        Stream.of(deadline.asOf()))
                .flatMap(each -> each)
                .max(Instant::compareTo)
                .orElseThrow();
        return new CaseInspection(
                deadline,
                catalogue.of(dossier.edition()),
                handed,
                asked,
                holdings.of(code),
                days(handed, asked, dossier.receivedAt(), last));
    }

    private Question question(Dossier dossier, Consultation consultation) {
        var norm = catalogue.of(dossier.edition()).norms().get(consultation.step());
        return new Question(
                consultation,
                dossier.settlingUnit(),
                consultation.asked().stream()
                        .map(asked -> {
                            String agency = asked.official() == null ? agency(asked.unit()) : dossier.agency();
                            long minutes = norm == null
                                    ? calendars.of(agency).workingMinutesBetween(consultation.askedAt(), asked.dueAt())
                                    : norm.minutes();
                            return new Askee(asked, agency, minutes, asked.official());
                        })
                        .toList());
    }

    private List<AgencyDays> days(List<HandedOn> handed, List<Question> asked, Instant first, Instant last) {
        var agencies = new TreeSet<String>();
        handed.forEach(each -> agencies.add(each.agency()));
        asked.forEach(each -> each.askees().forEach(askee -> agencies.add(askee.agency())));
        return agencies.stream()
                .map(agency -> {
                    var calendar = calendars.of(agency);
                    return new AgencyDays(agency, calendar.days(calendar.dateOf(first), calendar.dateOf(last)));
                })
                .toList();
    }

    private String agency(String unit) {
        return organisation.agencyOf(unit).id();
    }
}
