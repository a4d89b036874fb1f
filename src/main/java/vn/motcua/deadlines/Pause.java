package vn.motcua.deadlines;

import java.time.Instant;

/** A span in which the agency's clock stood still. */
public record Pause(Instant from, Instant to) {}
