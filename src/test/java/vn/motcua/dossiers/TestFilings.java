package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.RequiredPaper;

/** Files and accepts dossiers for tests, as the clerk of Kon Tum city does at the desk. */
@Component
public class TestFilings {
    public static final String CLERK = "tiepnhan";
    public static final String DESK = "tp-kon-tum-mot-cua";
    public static final String PROCEDURE = "household-business";
    public static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Submissions submissions;
    private final Papers papers;
    private final Catalogue catalogue;
    private final Dossiers dossiers;
    private final Actors actors;

    TestFilings(Submissions submissions, Papers papers, Catalogue catalogue, Dossiers dossiers, Actors actors) {
        this.submissions = submissions;
        this.papers = papers;
        this.catalogue = catalogue;
        this.dossiers = dossiers;
        this.actors = actors;
    }

    /** A household-business dossier of this applicant, accepted now in Kon Tum city. */
    public Dossier accept(String applicant) {
        return accept(applicant, UnaryOperator.identity());
    }

    /** As {@link #accept(String)}, with the applicant changed first (no e-mail, another phone…). */
    public Dossier accept(String applicant, UnaryOperator<Applicant> change) {
        return accept(CLERK, DESK, applicant, change);
    }

    /** A dossier accepted by another clerk at another desk. */
    public Dossier accept(String clerk, String desk, String applicant, UnaryOperator<Applicant> change) {
        return actors.as(clerk, () -> {
            var id = file(desk, applicant, change);
            return dossiers.accept(id);
        });
    }

    /** A filing with its required papers, not accepted yet. */
    public UUID file(String desk, String applicant, UnaryOperator<Applicant> change) {
        var id = UUID.randomUUID();
        submissions.open(id, desk, filing(change.apply(applicant(applicant))));
        for (var paper : catalogue.current(PROCEDURE).papers()) {
            if (paper.need() == RequiredPaper.Need.ALWAYS) {
                papers.add(id, paper.key(), paper.name(), paper.key() + ".pdf", PDF);
            }
        }
        return id;
    }

    public static Applicant applicant(String name) {
        return new Applicant(
                Applicant.Kind.PERSON,
                name,
                "062190000123",
                "0905123456",
                "cong.dan@example.vn",
                "12 Trần Phú, phường Quyết Thắng, TP Kon Tum",
                null);
    }

    public static Filing filing(Applicant applicant) {
        return new Filing(PROCEDURE, null, Channel.COUNTER, Channel.COUNTER, applicant, 100_000, true);
    }
}
