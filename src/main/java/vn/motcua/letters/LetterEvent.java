package vn.motcua.letters;

import java.time.Instant;

/**
 * Something that happened to a letter; append-only.
 *
 * @param kind {@code drafted}, {@code approved}, {@code issued}, {@code withdrawn}, {@code sent}, {@code delivered},
 *     {@code undeliverable}
 * @param how {@code mail}, {@code hand} … or empty
 * @param to whom, or why not; or empty
 */
public record LetterEvent(String kind, String how, String to, Instant at, String by) {}
