package vn.motcua.letters;

/** Where letters leave the building. Filled by the module {@code messages}. */
public interface LetterDispatch {
    /** What became of a letter that was to be sent. */
    enum Way {
        /** It waits in the outbox; the process hears {@code apology-delivered} or {@code apology-undeliverable}. */
        MAIL,
        /** It cannot be mailed: print it and hand it over. */
        HAND;

        /** {@code mail} or {@code hand}. */
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param note the address that it goes to, or in Vietnamese why it cannot be mailed */
    record Sent(Way way, String note) {}

    /** Sends a letter to the applicant, in the caller's transaction; sending twice is sending once. */
    Sent send(Letter letter);
}
