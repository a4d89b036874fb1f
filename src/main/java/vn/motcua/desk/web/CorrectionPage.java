package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.accountability.Correction;
import vn.motcua.accountability.Corrections;
import vn.motcua.desk.CorrectionLines;
import vn.motcua.desk.CorrectionRequests;

/** Corrections of wrong facts: asked for on the dossier's page, decided on the list that the provincial office sees. */
@Controller
class CorrectionPage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Corrections corrections;
    private final CorrectionRequests requests;
    private final CorrectionLines lines;

    CorrectionPage(Corrections corrections, CorrectionRequests requests, CorrectionLines lines) {
        this.corrections = corrections;
        this.requests = requests;
        this.lines = lines;
    }

    @GetMapping("/dinh-chinh")
    String list(Model model) {
        model.addAttribute("lines", lines.all());
        return "corrections";
    }

    /**
     * @param fact with the number of its entry in the ledger where there is one, {@code paused/2}
     * @param at local time of Việt Nam, as {@code datetime-local} gives it; empty with {@code result-number}
     */
    @PostMapping("/ho-so/{code}/dinh-chinh")
    ResponseEntity<Void> request(
            @PathVariable String code,
            @RequestParam String fact,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime at,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable UUID evidence,
            @RequestParam(name = "paper-evidence", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        var upload = file == null || file.isEmpty() ? null : Uploads.upload("evidence", file);
        var truly = new Correction.Value(at == null ? null : at.atZone(ZONE).toInstant(), to, number);
        var asked = new Correction.Asked(name(fact), entry(fact), truly, reason, CorrectionRequests.NONE);
        requests.request(code, asked, evidence, upload);
        return Onward.to("/ho-so/" + code, request);
    }

    private static String name(String fact) {
        return fact.contains("/") ? fact.substring(0, fact.indexOf('/')) : fact;
    }

    private static @Nullable Integer entry(String fact) {
        return fact.matches("[a-z-]+/\\d{1,6}") ? Integer.valueOf(fact.substring(fact.indexOf('/') + 1)) : null;
    }

    @PostMapping("/dinh-chinh/{id}")
    ResponseEntity<Void> decide(
            @PathVariable UUID id,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        corrections.decide(id, approve, note);
        return Onward.to("/dinh-chinh", request);
    }
}
