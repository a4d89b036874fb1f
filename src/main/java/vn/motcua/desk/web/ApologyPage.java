package vn.motcua.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.desk.ApologyFindings;

/** Late dossiers whose apology is missing, late or not delivered, and clocks stopped at the last moment. */
@Controller
class ApologyPage {
    private static final int SHOWN = 300;

    private final ApologyFindings findings;

    ApologyPage(ApologyFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/xin-loi")
    String find(Model model) {
        var found = findings.find();
        model.addAttribute("found", found);
        model.addAttribute(
                "violations", found.violations().stream().limit(SHOWN).toList());
        model.addAttribute("broken", found.broken().stream().limit(SHOWN).toList());
        model.addAttribute("pauses", found.latePauses().stream().limit(SHOWN).toList());
        return "apologies";
    }
}
