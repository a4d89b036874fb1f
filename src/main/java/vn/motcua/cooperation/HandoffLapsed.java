package vn.motcua.cooperation;

/** Nobody accepted or refused a handoff within its window; published in the transaction that notes it. */
public record HandoffLapsed(Handoff handoff) {}
