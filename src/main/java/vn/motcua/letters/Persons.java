package vn.motcua.letters;

import java.util.Objects;
import vn.motcua.dossiers.Applicant;

/** The applicant as papers name him. */
final class Persons {
    private Persons() {}

    static Sheet.Person of(Applicant applicant) {
        var person = applicant.kind() == Applicant.Kind.PERSON;
        var submitter = applicant.submitter();
        return new Sheet.Person(
                person ? "Ông/Bà" : "Tổ chức",
                applicant.name(),
                person ? "CMND/CCCD" : "Mã số thuế",
                applicant.idNumber(),
                applicant.address(),
                applicant.phone(),
                Objects.requireNonNullElse(applicant.email(), ""),
                submitter == null ? null : submitter.name(),
                submitter == null ? null : submitter.idNumber());
    }
}
