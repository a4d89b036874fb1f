package vn.motcua.procedures;

/**
 * What the applicant pays on filing.
 *
 * @param vnd amount in VND, 0 when free
 * @param basis how well the amount is founded
 * @param note who sets it and whether it is refunded
 */
public record Fee(long vnd, Basis basis, String note) {}
