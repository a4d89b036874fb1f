package vn.motcua.procedures;

/**
 * A legal document that a procedure rests on.
 *
 * @param title number and name, such as “Nghị định 01/2021/NĐ-CP về đăng ký doanh nghiệp”
 * @param basis how well the citation is founded
 */
public record LegalBasis(String title, Basis basis) {}
