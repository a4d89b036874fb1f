package vn.motcua.letters;

/** A letter got its number; published in the issuing transaction. */
public record LetterIssued(Letter letter) {}
