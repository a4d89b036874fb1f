package vn.motcua.cooperation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.letters.LetterDemand;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;
import vn.motcua.letters.Wording;

/**
 * What work with others demands: a handoff its slip or submission, agencies that are asked their letter, a duty its notice,
 * an inspection that the applicant attends his invitation. Members of a council are called by its establishment.
 */
@Component
class CooperationLetters implements LetterDemand {
    private static final String SUBMISSION = "committee-submission";

    private static final String FACTS =
            """
            select f.id, f.dossier from (
              select id, dossier from handoff
              union all
              select id, dossier from consultation c
               where exists (select 1 from consultation_asked a where a.consultation = c.id and a.official is null)
              union all
              select id, dossier from financial_duty
              union all
              select id, dossier from inspection where applicant_attends) f
              join dossier d on d.code = f.dossier and d.closed_at is null
            """;

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Handoffs handoffs;
    private final HandoffPapers handoffPapers;
    private final Consultations consultations;
    private final ConsultationPapers consultationPapers;
    private final FinancialDuties duties;
    private final Inspections inspections;
    private final NoticePapers noticePapers;
    private final Processes processes;

    CooperationLetters(
            JdbcClient jdbc,
            Letters letters,
            Handoffs handoffs,
            HandoffPapers handoffPapers,
            Consultations consultations,
            ConsultationPapers consultationPapers,
            FinancialDuties duties,
            Inspections inspections,
            NoticePapers noticePapers,
            Processes processes) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.handoffs = handoffs;
        this.handoffPapers = handoffPapers;
        this.consultations = consultations;
        this.consultationPapers = consultationPapers;
        this.duties = duties;
        this.inspections = inspections;
        this.noticePapers = noticePapers;
        this.processes = processes;
    }

    @Override
    public Collection<String> suspects() {
        Map<UUID, String> facts = new HashMap<>();
        jdbc.sql(FACTS).query(row -> {
            facts.put(row.getObject("id", UUID.class), row.getString("dossier"));
        });
        return letters.unwritten(facts.keySet()).stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Missing> missing(Dossier dossier) {
        String code = dossier.code();
        Map<UUID, Missing> owed = new LinkedHashMap<>();
        for (Handoff handoff : handoffs.of(code)) {
            owed.put(handoff.id(), of(kind(handoff), handoffPapers.words(handoff), handoff.sentBy()));
        }
        for (Consultation consultation : consultations.of(code)) {
            if (consultation.asked().stream().anyMatch(asked -> asked.official() == null)) {
                owed.put(
                        consultation.id(),
                        of(
                                LetterKind.CONSULTATION_REQUEST,
                                consultationPapers.words(consultation),
                                consultation.askedBy()));
            }
        }
        duties.of(code)
                .forEach(duty ->
                        owed.put(duty.id(), new Missing(LetterKind.PAYMENT_NOTICE, NoticePapers.payment(duty), null)));
        inspections.of(code).stream()
                .filter(Inspection::applicantAttends)
                .forEach(inspection -> owed.put(
                        inspection.id(),
                        new Missing(LetterKind.INSPECTION_NOTICE, noticePapers.inspection(inspection), null)));
        return letters.unwritten(owed.keySet()).stream().map(owed::get).toList();
    }

    /** What goes to the committee is a submission; its block is the only one that still has it then. */
    private LetterKind kind(Handoff handoff) {
        return handoff.end().isEmpty() && processes.isRunning(SUBMISSION, handoff.dossier())
                ? LetterKind.SUBMISSION
                : LetterKind.TRANSFER_SLIP;
    }

    private static Missing of(LetterKind kind, Wording wording, String by) {
        return new Missing(kind, wording, by.equals(Actors.SYSTEM) ? null : by);
    }
}
