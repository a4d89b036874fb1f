package vn.motcua.letters;

import vn.motcua.engine.Refusal;

/** The kinds of letters; number and name of their form are those of the dossier's rule set. */
public enum LetterKind {
    RECEIPT("receipt"),
    SUPPLEMENT_REQUEST("supplement-request"),
    REFUSAL("refusal"),
    APOLOGY("apology"),
    TRANSFER_SLIP("transfer-slip"),
    CONSULTATION_REQUEST("consultation-request"),
    VERIFICATION_REQUEST("verification-request"),
    SUBMISSION("submission"),
    PAYMENT_NOTICE("payment-notice"),
    INSPECTION_NOTICE("inspection-notice"),
    STOP_NOTICE("stop-notice");

    private final String wire;

    LetterKind(String wire) {
        this.wire = wire;
    }

    /** The name that diagrams, tables, rule sets and the template's file carry: {@code supplement-request}. */
    public String wire() {
        return wire;
    }

    /** Whether it goes to another agency: the applicant neither gets it nor is it one of his papers. */
    public boolean isInternal() {
        return this == TRANSFER_SLIP
                || this == CONSULTATION_REQUEST
                || this == VERIFICATION_REQUEST
                || this == SUBMISSION;
    }

    /** Whether the step that sends it has a place of its own on the dossier's page, with its answer. */
    public boolean standsWithItsStep() {
        return isInternal() && this != VERIFICATION_REQUEST;
    }

    /** Whether a dossier has at most one that stands: forms 01, 03, 04, the notice of stopping. */
    boolean isOnce() {
        return this == RECEIPT || this == REFUSAL || this == APOLOGY || this == STOP_NOTICE;
    }

    /** @throws Refusal {@code unknown-letter-kind} */
    public static LetterKind of(String wire) {
        for (LetterKind kind : values()) if (kind.wire.equals(wire)) return kind;
        throw Refusal.invalid("unknown-letter-kind", "Không có loại văn bản “" + wire + "”.");
    }
}
