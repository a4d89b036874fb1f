package vn.motcua.letters;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Limit;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Submission;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Procedure;

/** Puts together what a paper prints, at the moment of issuing. */
@Component
class Composer {
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Signing signing;
    private final PaperList papers;
    private final Forms forms;
    private final String publicUrl;

    Composer(
            Organisation organisation,
            Catalogue catalogue,
            Deadlines deadlines,
            Signing signing,
            PaperList papers,
            Forms forms,
            @Value("${motcua.public-url}") String publicUrl) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.signing = signing;
        this.papers = papers;
        this.forms = forms;
        this.publicUrl = publicUrl;
    }

    /**
     * @param dossier null for a submission at the desk
     * @param signer login of whoever signs
     * @param number in the register; {@code sign} as printed
     */
    Sheet compose(
            LetterKind kind,
            Submission submission,
            @Nullable Dossier dossier,
            Wording wording,
            String signer,
            int number,
            String sign,
            Instant at) {
        var agency = organisation.unit(submission.agency());
        var oneStop = organisation.unit(submission.receivingUnit());
        var official = organisation.find(signer);
        var settled = dossier != null
                && (kind == LetterKind.REFUSAL || kind == LetterKind.APOLOGY || wording.addressed() != null);
        var receipt = kind == LetterKind.RECEIPT;
        var procedure = catalogue.of(submission.edition());
        var deadline = dossier == null ? null : deadlines.of(dossier.code());
        return new Sheet(
                forms.of(kind, submission, dossier == null ? null : dossier.code()),
                head(agency, oneStop, settled, receipt ? null : sign, at),
                oneStop.name(),
                dossier == null ? null : dossier.code(),
                receipt && dossier != null ? publicUrl + "/tra-cuu/" + dossier.code() : null,
                Persons.of(submission.applicant()),
                procedure.name(),
                procedure.field(),
                receipt ? papers.of(submission, procedure) : List.of(),
                limit(procedure),
                dossier == null ? "" : PaperDates.moment(dossier.receivedAt()),
                deadline == null ? "" : PaperDates.moment(deadline.originalDueAt()),
                receipt && deadline != null ? Brief.of(deadline.explanation()) : List.of(),
                collectAt(submission, oneStop),
                Money.fee(submission.filing().feeVnd(), submission.filing().feePaid()),
                receipt ? "%04d".formatted(number) : null,
                receipt ? String.valueOf(at.atZone(PaperDates.ZONE).getYear()) : null,
                words(dossier, wording, settled, oneStop),
                new Sheet.Signature(
                        settled
                                ? official.map(who -> signing.authority(agency, who))
                                        .orElse(List.of(""))
                                : List.of(),
                        official.map(Official::name).orElse("")),
                contact(dossier, official, oneStop),
                wording.addressed());
    }

    private Sheet.Head head(Unit agency, Unit oneStop, boolean settled, @Nullable String sign, Instant at) {
        var placeAndDate = agency.place() + ", " + PaperDates.day(at);
        return settled
                ? Letterhead.ofAgency(agency, above(agency), sign, placeAndDate)
                : Letterhead.ofOneStop(agency, oneStop, sign, placeAndDate);
    }

    private Unit above(Unit agency) {
        return agency.parent() == null ? agency : organisation.unit(agency.parent());
    }

    private Sheet.Words words(@Nullable Dossier dossier, Wording wording, boolean settled, Unit oneStop) {
        var newDate = wording.newDate();
        return new Sheet.Words(
                wording.reason(),
                wording.missing(),
                settled && dossier != null
                        ? organisation.unit(dossier.settlingUnit()).name()
                        : oneStop.name(),
                newDate == null || dossier == null
                        ? null
                        : PaperDates.moment(deadlines.promise(dossier.code(), newDate)));
    }

    // Once it is a dossier, the applicant is dealt with through the one-stop unit only (NĐ 61/2018 Đ.5.1đ).
    private static Sheet.Contact contact(@Nullable Dossier dossier, Optional<Official> official, Unit oneStop) {
        var name = dossier == null ? official.map(Official::name).orElse(oneStop.name()) : oneStop.name();
        return new Sheet.Contact(name, Objects.requireNonNullElse(oneStop.phone(), ""));
    }

    private static String limit(Procedure procedure) {
        var limit = procedure.reduced()
                ? "%s (tỉnh rút ngắn còn %s)".formatted(limit(procedure.statutoryLimit()), limit(procedure.limit()))
                : limit(procedure.limit());
        return procedure.caseName().isEmpty() ? limit : limit + ", trường hợp: " + procedure.caseName();
    }

    private static String limit(Limit limit) {
        return limit.value() == 0
                ? limit.text()
                : "%02d %s".formatted(limit.value(), limit.unit().label());
    }

    private static String collectAt(Submission submission, Unit oneStop) {
        return switch (submission.filing().resultChannel()) {
            case COUNTER -> oneStop.name();
            case ONLINE -> "Cổng Dịch vụ công (trực tuyến)";
            case POST -> "địa chỉ của người nộp, qua dịch vụ bưu chính công ích";
        };
    }
}
