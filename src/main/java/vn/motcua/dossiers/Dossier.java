package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.Edition;

/**
 * An accepted dossier (hồ sơ). Receiving, settling and returning unit are kept apart; all instants are facts that are
 * set once. <em>Result issued</em> stops the agency's clock; <em>returned</em> and <em>closed</em> come later.
 *
 * @param partners units that it was handed to, or that were asked about it, in order of their ids
 * @param ruleSet key of the rule set of its receipt; a later one never moves it
 * @param ruleSetVersion null for a dossier from before versions were kept
 * @param receivedAt what is true: an approved correction stands before what was written
 * @param receiptWrittenAt when the desk wrote the receipt down as of; the same unless it was corrected
 * @param outcome the end event that its process reached, or null while it runs
 */
public record Dossier(
        String code,
        UUID submission,
        String procedure,
        String procedureVersion,
        String ruleSet,
        @Nullable String ruleSetVersion,
        String agency,
        String receivingUnit,
        String settlingUnit,
        String returningUnit,
        Set<String> partners,
        Filing filing,
        Instant receivedAt,
        Instant receiptWrittenAt,
        String receivedBy,
        @Nullable String stage,
        @Nullable String stageName,
        @Nullable String outcome,
        @Nullable Result result,
        @Nullable Handover handover,
        @Nullable Instant closedAt) {

    /**
     * The result: number and date in the agency's register, its scan, and the instant when the work was done, as it was
     * written down; the number as it was corrected.
     */
    public record Result(String number, LocalDate date, UUID paper, Instant issuedAt) {}

    /** The return of the result: by which official, to whom, when. */
    public record Handover(Instant at, String by, String to, @Nullable String toIdNumber) {}

    /** Whether the receipt was really at another instant than was written down. */
    public boolean isReceiptCorrected() {
        return !receivedAt.equals(receiptWrittenAt);
    }

    /** By what it is settled: procedure, version, case. */
    public Edition edition() {
        return new Edition(procedure, procedureVersion, filing.caseKey());
    }

    public Applicant applicant() {
        return filing.applicant();
    }

    /** The units that answer for it: receiving, settling, returning, and the agency. */
    public Set<String> units() {
        return new LinkedHashSet<>(List.of(receivingUnit, settlingUnit, returningUnit, agency));
    }

    /** All that may read it: its own units and its partners. */
    public Set<String> readers() {
        Set<String> readers = new LinkedHashSet<>(units());
        readers.addAll(partners);
        return readers;
    }
}
