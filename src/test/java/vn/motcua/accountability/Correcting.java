package vn.motcua.accountability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction.Asked;
import vn.motcua.accountability.Correction.Value;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Papers;
import vn.motcua.engine.Actors;

/** Corrections for tests: the specialist asks, the provincial office approves. */
@Component
public class Correcting {
    private final Corrections corrections;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Actors actors;

    Correcting(Corrections corrections, Dossiers dossiers, Papers papers, Actors actors) {
        this.corrections = corrections;
        this.dossiers = dossiers;
        this.papers = papers;
        this.actors = actors;
    }

    public void instant(String code, String fact, @Nullable Integer entry, Instant truly) {
        approved(code, new Asked(fact, entry, new Value(truly, null, null), "Ghi nhầm giờ.", evidence(code)));
    }

    public void number(String code, String truly) {
        approved(code, numbered(code, truly));
    }

    /** Asks only. */
    public void ask(String code, String fact, @Nullable Integer entry, Instant truly) {
        asked(code, new Asked(fact, entry, new Value(truly, null, null), "Ghi nhầm giờ.", evidence(code)));
    }

    /** Asks only. */
    public void askNumber(String code, String truly) {
        asked(code, numbered(code, truly));
    }

    private Asked numbered(String code, String truly) {
        return new Asked("result-number", null, new Value(null, null, truly), "Ghi nhầm số.", evidence(code));
    }

    private void approved(String code, Asked asked) {
        Correction correction = asked(code, asked);
        actors.as("vanphong", () -> corrections.decide(correction.id(), true, ""));
    }

    private Correction asked(String code, Asked asked) {
        Correction[] made = new Correction[1];
        actors.as("chuyenvien", () -> {
            made[0] = corrections.request(code, asked);
        });
        return made[0];
    }

    private UUID evidence(String code) {
        return papers.of(dossiers.get(code).submission()).get(0).id();
    }
}
