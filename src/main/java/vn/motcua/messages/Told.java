package vn.motcua.messages;

import org.jspecify.annotations.Nullable;

/** The outcome of a mail: sent, or given up for this reason. */
record Told(Mail mail, boolean sent, @Nullable String error) {}
