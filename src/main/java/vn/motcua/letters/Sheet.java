package vn.motcua.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one paper prints: all words, no rule left to apply. It is stored with the letter, so the paper can be made again
 * from it. Fields as in the circular's forms 01–04; what a form does not have is null or empty.
 *
 * @param code the dossier code, null for a submission at the desk
 * @param publicUrl the address in the QR code of the receipt
 * @param oneStop the receiving one-stop unit with its agency
 * @param registerNumber running number in the year's register (Sổ theo dõi hồ sơ), null but on the receipt
 * @param addressed to whom, for papers to other agencies; null on the others
 * @param registerBook the year of that register
 */
record Sheet(
        Form form,
        Head head,
        String oneStop,
        @Nullable String code,
        @Nullable String publicUrl,
        Person person,
        String procedure,
        String field,
        List<PaperLine> papers,
        String limit,
        String receivedAt,
        String dueAt,
        List<String> explanation,
        String collectAt,
        String fee,
        @Nullable String registerNumber,
        @Nullable String registerBook,
        Words words,
        Signature signature,
        Contact contact,
        Wording.@Nullable Addressed addressed) {

    /**
     * Number, name and source of the form, as the top right corner and the heading print them.
     *
     * @param lines the name as it is broken
     * @param source {@code Thông tư 01/2018/TT-VPCP, Điều 9}
     */
    record Form(String number, String title, List<String> lines, String source) {}

    /**
     * The head of the paper.
     *
     * @param above the agency above, in capitals; empty for a people's committee
     * @param agency lines of the issuing agency, in capitals
     * @param number number and sign; null where the form has none
     */
    record Head(List<String> above, List<String> agency, @Nullable String number, String placeAndDate) {}

    /** The applicant and, where he differs, the submitter. */
    record Person(
            String address,
            String name,
            String idLabel,
            String idNumber,
            String residence,
            String phone,
            String email,
            @Nullable String submitter,
            @Nullable String submitterIdNumber) {}

    /** A line in the table of papers; {@code form} as bản chính, bản sao, điện tử. */
    record PaperLine(int no, String title, String form, String copies) {}

    /** What officials wrote, and the old and new date of an apology. */
    record Words(String reason, List<String> missing, String settlingUnit, @Nullable String newDue) {}

    /** The lines above the signer's name ({@code TL. CHỦ TỊCH}), and the name. */
    record Signature(List<String> authority, String name) {}

    /** Whom to ask. */
    record Contact(String name, String phone) {}
}
