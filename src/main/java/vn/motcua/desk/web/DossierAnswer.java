package vn.motcua.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.DossierSheet;

/**
 * A dossier on the wire.
 *
 * @param caseKey which case of the procedure, with its name; null where the procedure has one only
 * @param applicant name of the owner; null for a caller who only reviews the agency
 * @param receivedAt as it is true; {@code receiptWrittenAt} as the desk wrote it, the same unless it was corrected
 * @param stage BPMN id of where it stands
 * @param outcome BPMN id of the end it reached, null while open
 */
record DossierAnswer(
        String code,
        String procedure,
        String procedureCode,
        String procedureName,
        @JsonProperty("case") @Nullable String caseKey,
        @Nullable String caseName,
        String agency,
        String receivingUnit,
        String settlingUnit,
        @Nullable String applicant,
        Instant receivedAt,
        Instant receiptWrittenAt,
        Instant dueAt,
        boolean provisional,
        @Nullable String stage,
        @Nullable String stageName,
        @Nullable String outcome,
        @Nullable String outcomeName,
        @Nullable Instant resultIssuedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant closedAt) {

    static DossierAnswer of(DossierSheet sheet) {
        var dossier = sheet.dossier();
        var procedure = sheet.procedure();
        var result = dossier.result();
        var handover = dossier.handover();
        return new DossierAnswer(
                dossier.code(),
                procedure.key(),
                procedure.code(),
                procedure.name(),
                procedure.caseKey(),
                procedure.caseKey() == null ? null : procedure.caseName(),
                dossier.agency(),
                dossier.receivingUnit(),
                dossier.settlingUnit(),
                sheet.whole() ? dossier.applicant().name() : null,
                dossier.receivedAt(),
                dossier.receiptWrittenAt(),
                sheet.deadline().dueAt(),
                sheet.deadline().provisional(),
                dossier.stage(),
                dossier.stageName(),
                dossier.outcome(),
                sheet.outcome(),
                result == null ? null : result.issuedAt(),
                handover == null ? null : handover.at(),
                dossier.closedAt());
    }
}
