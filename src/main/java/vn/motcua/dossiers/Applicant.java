package vn.motcua.dossiers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a dossier (chủ hồ sơ) and, where somebody else files for him, the submitter.
 *
 * @param idNumber of a person 9 or 12 digits (CMND, CCCD), of an organisation its tax code
 */
public record Applicant(
        Kind kind,
        String name,
        String idNumber,
        String phone,
        @Nullable String email,
        String address,
        @Nullable Submitter submitter) {

    /** A person or an organisation. */
    public enum Kind {
        PERSON("Cá nhân"),
        ORGANISATION("Tổ chức");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** Who files for the owner, by proxy (người được uỷ quyền). */
    public record Submitter(String name, String idNumber, @Nullable String phone) {}

    Applicant with(Contact contact) {
        return new Applicant(kind, name, idNumber, contact.phone(), contact.email(), contact.address(), submitter);
    }

    Contact contact() {
        return new Contact(phone, email, address);
    }
}
