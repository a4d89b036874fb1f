package vn.motcua.desk.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Submission;
import vn.motcua.procedures.Procedure;

/** The reception page's fields; the names are those under which faults are told. Public, because templates read it. */
public record FilingForm(
        @Nullable String procedure,
        @Nullable String caseKey,
        @Nullable Channel channel,
        @Nullable Channel resultChannel,
        Applicant.@Nullable Kind kind,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String submitterName,
        @Nullable String submitterIdNumber,
        @Nullable String submitterPhone,
        @Nullable Long feeVnd,
        @Nullable Boolean feePaid) {

    static FilingForm blank(Procedure procedure) {
        return new FilingForm(
                procedure.key(),
                procedure.caseKey(),
                Channel.COUNTER,
                Channel.COUNTER,
                Applicant.Kind.PERSON,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                procedure.fee().vnd(),
                false);
    }

    static FilingForm of(Submission submission) {
        var filing = submission.filing();
        var applicant = filing.applicant();
        var submitter = applicant.submitter();
        return new FilingForm(
                filing.procedure(),
                filing.caseKey(),
                filing.channel(),
                filing.resultChannel(),
                applicant.kind(),
                applicant.name(),
                applicant.idNumber(),
                applicant.phone(),
                applicant.email(),
                applicant.address(),
                submitter == null ? null : submitter.name(),
                submitter == null ? null : submitter.idNumber(),
                submitter == null ? null : submitter.phone(),
                filing.feeVnd(),
                filing.feePaid());
    }

    Filing filing() {
        var applicant = new Applicant(
                kind == null ? Applicant.Kind.PERSON : kind,
                text(name),
                digits(idNumber),
                digits(phone),
                blankToNull(email),
                text(address),
                submitter());
        return new Filing(
                text(procedure),
                blankToNull(caseKey),
                channel == null ? Channel.COUNTER : channel,
                resultChannel == null ? Channel.COUNTER : resultChannel,
                applicant,
                feeVnd == null ? 0 : feeVnd,
                Boolean.TRUE.equals(feePaid));
    }

    public boolean byProxy() {
        return submitter() != null;
    }

    private Applicant.@Nullable Submitter submitter() {
        var name = text(submitterName);
        var number = digits(submitterIdNumber);
        var phone = digits(submitterPhone);
        if (name.isEmpty() && number.isEmpty() && phone.isEmpty()) return null;
        return new Applicant.Submitter(name, number, blankToNull(phone));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** People group digits with blanks and dots. */
    private static String digits(@Nullable String typed) {
        return text(typed).replaceAll("[ .]", "");
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }
}
