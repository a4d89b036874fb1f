package vn.motcua.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.PartResult;
import vn.motcua.cooperation.PartResults;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.rules.RuleSet;

/** What the wording of a mail may use. */
@Component
class MailFacts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Letters letters;
    private final PartResults partResults;
    private final String publicUrl;

    MailFacts(
            Dossiers dossiers,
            Deadlines deadlines,
            Catalogue catalogue,
            Organisation organisation,
            Letters letters,
            PartResults partResults,
            @Value("${motcua.public-url}") String publicUrl) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.letters = letters;
        this.partResults = partResults;
        this.publicUrl = publicUrl;
    }

    Facts of(String code) {
        var dossier = dossiers.get(code);
        var deadline = deadlines.of(code);
        var procedure = catalogue.of(dossier.edition());
        var oneStop = organisation.unit(dossier.returningUnit());
        return new Facts(
                code,
                dossier.applicant().kind() == Applicant.Kind.PERSON ? "Ông/Bà" : "Quý tổ chức",
                dossier.applicant().name(),
                procedure.name(),
                procedure.resultName(),
                partResults.of(code).stream().map(PartResult::text).toList(),
                moment(deadline.originalDueAt()),
                dossiers.rules(dossier)
                        .form(LetterKind.APOLOGY.wire())
                        .map(RuleSet.PaperForm::title)
                        .orElse(""),
                letters.issued(LetterKind.APOLOGY, code)
                        .map(letter -> letter.wording().newDate())
                        .map(MailFacts::day)
                        .orElse(null),
                letters.issued(LetterKind.REFUSAL, code).isPresent(),
                organisation.unit(dossier.settlingUnit()).name(),
                oneStop.name(),
                Objects.requireNonNullElse(oneStop.address(), ""),
                Objects.requireNonNullElse(oneStop.phone(), ""),
                publicUrl + "/tra-cuu/" + code);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /**
     * @param greeting Ông/Bà or Quý tổ chức
     * @param partResults the results of other agencies, a line each; empty when there are none
     * @param apologyPaper name of the form of an apology
     * @param newDue the day that the apology promises, null without one
     * @param refused form 03 was issued: the result is a refusal
     * @param page the public page that shows how far the dossier is
     */
    record Facts(
            String code,
            String greeting,
            String name,
            String procedure,
            String resultName,
            List<String> partResults,
            String due,
            String apologyPaper,
            @Nullable String newDue,
            boolean refused,
            String settlingUnit,
            String oneStop,
            String address,
            String phone,
            String page) {}
}
