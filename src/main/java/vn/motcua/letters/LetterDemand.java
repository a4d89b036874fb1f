package vn.motcua.letters;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Dossier;

/**
 * Recorded facts of one sort that demand a letter each: a receipt its form 01, a handoff its slip. Whoever keeps such
 * facts says which letters are missing; the reconciler has them issued. A new kind of letter needs a bean of this and
 * nothing else.
 */
public interface LetterDemand {
    /**
     * A letter that a fact demands and the register lacks.
     *
     * @param wording what it says; null for what officials have submitted in the dossier's forms
     * @param by in whose name it is issued; null for the system's
     */
    record Missing(LetterKind kind, @Nullable Wording wording, @Nullable String by) {
        /** With the words that officials have submitted. */
        public static Missing submitted(LetterKind kind) {
            return new Missing(kind, null, null);
        }
    }

    /** Dossiers that seem to lack such a letter; without a lock, in few queries for all of them. */
    Collection<String> suspects();

    /** What this dossier lacks now. Needs its lock. */
    List<Missing> missing(Dossier dossier);
}
