package vn.motcua.messages;

import java.util.UUID;

/**
 * A row of the outbox in a sender's hands.
 *
 * @param claim of this sender: a later one has another
 * @param tries this one included
 */
record Queued(UUID id, Mail mail, UUID claim, int tries) {}
