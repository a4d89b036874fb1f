package vn.motcua.dossiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.engine.FormSubmitted;
import vn.motcua.engine.Refusal;

/** What officials filled in in Tasklist: every submitted form is kept whole, append-only, in its own transaction. */
@Component
public class SubmittedFields {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SubmittedFields(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest value of a field of this name in any form of the dossier, as text. */
    public Optional<String> latest(String dossier, String field) {
        return newest("dossier", dossier, field);
    }

    /** As {@link #latest}, within one process instance (an apology, an escalation, a review). */
    public Optional<String> latestOf(String processInstance, String field) {
        return newest("process_instance", processInstance, field);
    }

    /** As {@link #latest}; {@link Refusal} {@code field-missing} when nobody filled it in. */
    public String required(String dossier, String field) {
        return latest(dossier, field)
                .orElseThrow(() -> Refusal.invalid("field-missing", "Chưa có thông tin “" + field + "” của hồ sơ."));
    }

    /**
     * A field of the form that is being handed in in this very transaction, as text: what a word that runs right after a
     * task answers to, whoever else hands in a form of the same dossier meanwhile.
     */
    public Optional<String> now(String field) {
        return TransactionSynchronizationManager.getResource(this) instanceof FormSubmitted submitted
                ? Optional.ofNullable(submitted.fields().get(field))
                        .map(value -> value.toString().strip())
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private void remember(FormSubmitted submitted) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(SubmittedFields.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, submitted);
    }

    /** When the first form of the dossier was handed in after this instant. */
    public Optional<Instant> firstAfter(String dossier, Instant instant) {
        return jdbc.sql(
                        "select min(at) from submitted_form where dossier = :dossier and at > :at having min(at) is not null")
                .param("dossier", dossier)
                .param("at", SubmissionTable.at(instant))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Who submitted the newest form of the dossier. */
    public Optional<String> lastOfficial(String dossier) {
        return jdbc.sql("select official from submitted_form where dossier = :dossier order by id desc limit 1")
                .param("dossier", dossier)
                .query(String.class)
                .optional();
    }

    // Before every other listener: words and listeners of this submission read the fields.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void keep(FormSubmitted submitted) throws JsonProcessingException {
        // The dossier's row first, before anything that hangs on its tasks: who ends all of them at once comes the same
        // way.
        jdbc.sql("select 1 from dossier where code = ? for no key update")
                .param(submitted.dossier())
                .query()
                .listOfRows();
        jdbc.sql(
                        """
                        insert into submitted_form
                          (dossier, process_key, process_instance, task_id, task_key, form, fields, official, at)
                        values (:dossier, :process, :instance, :task, :taskKey, :form, cast(:fields as jsonb), :official, :at)
                        """)
                .param("dossier", submitted.dossier())
                .param("process", submitted.processKey())
                .param("instance", submitted.processInstance())
                .param("task", submitted.taskId())
                .param("taskKey", submitted.taskKey())
                .param("form", submitted.form())
                .param("fields", json.writeValueAsString(submitted.fields()))
                .param("official", submitted.official())
                .param("at", SubmissionTable.at(submitted.at()))
                .update();
        remember(submitted);
    }

    private Optional<String> newest(String column, String value, String field) {
        return jdbc.sql("select fields ->> :field from submitted_form where " + column
                        + " = :value and fields ->> :field is not null order by id desc limit 1")
                .param("field", field)
                .param("value", value)
                .query(String.class)
                .optional()
                .filter(text -> !text.isBlank());
    }
}
