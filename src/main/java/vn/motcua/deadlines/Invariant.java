package vn.motcua.deadlines;

import java.util.Collection;
import java.util.Optional;

/**
 * Something that must always be true of every dossier. Whoever holds that it is so asks for suspects without a lock, and
 * has each put right under the dossier's lock in a transaction of its own: one that fails stops no other.
 */
public interface Invariant {
    /** Tag of counters: {@code supervision}, {@code timer}, {@code apology}, {@code escalation}, {@code letter}, {@code job}, {@code mail}. */
    String kind();

    /** Dossiers of which it does not look true. */
    Collection<String> suspects();

    /**
     * Looks again and puts it right. Needs a transaction and the dossier's lock.
     *
     * @return what was done, in Vietnamese; empty when it was true after all
     */
    Optional<String> repair(String dossier);
}
