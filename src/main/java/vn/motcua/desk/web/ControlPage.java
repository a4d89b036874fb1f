package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accountability.Contests;
import vn.motcua.desk.ControlSheets;
import vn.motcua.desk.DossierPrints;
import vn.motcua.desk.Visible;
import vn.motcua.engine.Refusal;

/** Who held a dossier how long, what they object to, and the control slip (form 05 of TT 01/2018/TT-VPCP). */
@Controller
@RequestMapping("/ho-so/{code}")
class ControlPage {
    private final ControlSheets sheets;
    private final DossierPrints prints;
    private final Contests contests;
    private final Visible visible;

    ControlPage(ControlSheets sheets, DossierPrints prints, Contests contests, Visible visible) {
        this.sheets = sheets;
        this.prints = prints;
        this.contests = contests;
        this.visible = visible;
    }

    @GetMapping("/kiem-soat")
    String page(@PathVariable String code, Model model) {
        model.addAttribute("sheet", sheets.of(code));
        return "control";
    }

    @GetMapping("/phieu-kiem-soat.pdf")
    ResponseEntity<byte[]> slip(@PathVariable String code) {
        return DeadlinePage.pdf("phieu-kiem-soat", code, prints.controlSlip(code));
    }

    /** @param from begin of the span as the page names it */
    @PostMapping("/kiem-soat/y-kien")
    ResponseEntity<Void> contest(
            @PathVariable String code,
            @RequestParam String from,
            @RequestParam String reason,
            HttpServletRequest request) {
        visible.dossier(code);
        contests.contest(code, instant(from), reason);
        return Onward.to("/ho-so/" + code + "/kiem-soat", request);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.notFound("span-unknown", "Không có khoảng thời gian giữ hồ sơ này.");
        }
    }
}
