package vn.motcua.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.accountability.Correction;
import vn.motcua.accountability.Corrections;
import vn.motcua.desk.CorrectionRequests;
import vn.motcua.desk.PaperUpload;
import vn.motcua.engine.Refusal;

/** Corrections for programs, with the rules of the pages. */
@RestController
@Tag(name = "Corrections", description = "Đính chính")
class ApiCorrections {
    private final Corrections corrections;
    private final CorrectionRequests requests;

    ApiCorrections(Corrections corrections, CorrectionRequests requests) {
        this.corrections = corrections;
        this.requests = requests;
    }

    /**
     * @param fact {@code received}, {@code paused}, {@code resumed}, {@code result-issued}, {@code result-number} or {@code
     *     returned}
     * @param entry number in the ledger of the stop that is meant; with {@code paused} and {@code resumed} only, the newest
     *     when left out
     * @param at what is true: an instant, or local time in Việt Nam; not with {@code result-number}
     * @param number the true number; with {@code result-number} only
     * @param to to whom the result was returned; with {@code returned} only
     * @param evidence id of a paper of the dossier, or null with {@code file}
     */
    record Asked(
            @Nullable String fact,
            @Nullable Integer entry,
            @Nullable String at,
            @Nullable String number,
            @Nullable String to,
            @Nullable String reason,
            @Nullable UUID evidence,
            @Nullable File file) {}

    /** @param content PDF, JPEG or PNG, base64 */
    record File(@Nullable String fileName, byte @Nullable [] content) {}

    record Decided(@Nullable Boolean approved, @Nullable String note) {}

    /** A correction as it stands; {@code decision} null while it is open. Logins and ids of units. */
    record Answer(
            UUID id,
            String dossier,
            String fact,
            @Nullable Integer entry,
            @Nullable Instant recordedAt,
            @Nullable Instant trueAt,
            @Nullable String recordedTo,
            @Nullable String trueTo,
            @Nullable String recordedNumber,
            @Nullable String trueNumber,
            String reason,
            UUID evidence,
            String requestedBy,
            String requestedUnit,
            Instant requestedAt,
            @Nullable Decision decision) {
        record Decision(boolean approved, String note, String by, String unit, Instant at) {}

        static Answer of(Correction correction) {
            var decision = correction.decision();
            return new Answer(
                    correction.id(),
                    correction.dossier(),
                    correction.fact().wire(),
                    correction.entry(),
                    correction.before().at(),
                    correction.after().at(),
                    correction.before().to(),
                    correction.after().to(),
                    correction.before().number(),
                    correction.after().number(),
                    correction.reason(),
                    correction.evidence(),
                    correction.requestedBy(),
                    correction.requestedUnit(),
                    correction.requestedAt(),
                    decision == null
                            ? null
                            : new Decision(
                                    decision.approved(),
                                    decision.note(),
                                    decision.by(),
                                    decision.unit(),
                                    decision.at()));
        }
    }

    @GetMapping("/api/corrections")
    @Operation(
            summary = "Corrections of the dossiers that one may see (Danh sách đính chính)",
            description = "Open ones first, then newest first; the provincial office sees all.")
    List<Answer> all() {
        return corrections.visible().stream().map(Answer::of).toList();
    }

    @PostMapping("/api/dossiers/{code}/corrections")
    @Operation(
            summary = "Ask for a correction (Đề nghị đính chính)",
            description =
                    "Facts: received, paused, resumed (entry: number in the ledger), result-issued, result-number,"
                            + " returned. Nothing changes until a second person of another unit approves; then the deadline is"
                            + " counted again, and 400 correction-impossible, correction-same, correction-changes-rules say what"
                            + " cannot be true. / Chỉ có hiệu lực khi người thứ hai thuộc đơn vị khác duyệt; khi đó thời hạn"
                            + " được tính lại.")
    ResponseEntity<Answer> request(@PathVariable String code, @RequestBody Asked asked) {
        var file = asked.file() == null || asked.file().content() == null
                ? null
                : new PaperUpload(
                        "evidence", asked.file().fileName(), asked.file().content());
        var correction = requests.request(
                code,
                new Correction.Asked(
                        text(asked.fact()),
                        asked.entry(),
                        new Correction.Value(
                                asked.at() == null ? null : Moments.read("at", asked.at()), asked.to(), asked.number()),
                        text(asked.reason()),
                        CorrectionRequests.NONE),
                asked.evidence(),
                file);
        return ResponseEntity.created(URI.create("/api/corrections/" + correction.id()))
                .body(Answer.of(correction));
    }

    @GetMapping("/api/corrections/{id}")
    @Operation(summary = "A correction (Một đính chính)")
    Answer get(@PathVariable UUID id) {
        return Answer.of(corrections.get(id));
    }

    @PostMapping("/api/corrections/{id}/decision")
    @Operation(
            summary = "Approve or refuse (Duyệt hoặc không đồng ý)",
            description = "403 own-correction for who asked, 403 same-unit for his unit.")
    Answer decide(@PathVariable UUID id, @RequestBody Decided decided) {
        if (decided.approved() == null) {
            throw Refusal.invalid("decision-missing", "Ghi rõ duyệt hay không đồng ý.");
        }
        corrections.decide(id, decided.approved(), text(decided.note()));
        return Answer.of(corrections.get(id));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
