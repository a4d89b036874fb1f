package vn.motcua.dossiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/** Corrects how an applicant is reached; the old data, the reason and the official stay on record. */
@Component
public class Contacts {
    private final Dossiers dossiers;
    private final SubmissionTable submissions;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Actors actors;
    private final Clock clock;

    Contacts(
            Dossiers dossiers,
            SubmissionTable submissions,
            Journal journal,
            JdbcClient jdbc,
            ObjectMapper json,
            Actors actors,
            Clock clock) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.journal = journal;
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Replaces the contact data of a dossier's applicant.
     *
     * @throws Refusal {@code filing-incomplete} with the faults by field, {@code reason-missing}
     */
    @Transactional
    public void correct(String code, Contact contact, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "Ghi rõ lý do sửa thông tin liên hệ.");
        }
        FilingCheck.check(contact);
        var dossier = dossiers.lock(code);
        var filing = dossier.filing();
        jdbc.sql("insert into contact_correction (dossier, at, official, reason, before, after)"
                        + " values (:dossier, :at, :official, :reason, cast(:before as jsonb), cast(:after as jsonb))")
                .param("dossier", code)
                .param("at", SubmissionTable.at(clock.instant()))
                .param("official", actors.current())
                .param("reason", reason.strip())
                .param("before", write(filing.applicant().contact()))
                .param("after", write(contact))
                .update();
        submissions.change(dossier.submission(), dossier.procedureVersion(), dossier.agency(), filing.with(contact));
        journal.note(code, "contact-corrected", "Sửa thông tin liên hệ: " + reason.strip());
    }

    private String write(Contact contact) {
        try {
            return json.writeValueAsString(contact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Contact data cannot be written as JSON", e);
        }
    }
}
