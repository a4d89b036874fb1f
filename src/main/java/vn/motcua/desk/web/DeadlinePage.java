package vn.motcua.desk.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.desk.CaseInspections;
import vn.motcua.desk.DeadlineSheets;
import vn.motcua.desk.DossierPrints;
import vn.motcua.desk.DossierPrints.Reader;

/** Why a dossier is due when it is, for official, citizen and inspector, on one page and as three papers. */
@Controller
@RequestMapping("/ho-so/{code}")
class DeadlinePage {
    private final DeadlineSheets sheets;
    private final CaseInspections inspections;
    private final DossierPrints prints;

    DeadlinePage(DeadlineSheets sheets, CaseInspections inspections, DossierPrints prints) {
        this.sheets = sheets;
        this.inspections = inspections;
        this.prints = prints;
    }

    @GetMapping("/thoi-han")
    String page(@PathVariable String code, Model model) {
        model.addAttribute("sheet", sheets.of(code));
        return "deadline";
    }

    /** The inspector's figures for programs, within the browser's login; the same as in the API. */
    @GetMapping("/thoi-han.json")
    @ResponseBody
    InspectionAnswer figures(@PathVariable String code) {
        return InspectionAnswer.of(inspections.of(code));
    }

    @GetMapping("/thoi-han.pdf")
    ResponseEntity<byte[]> official(@PathVariable String code) {
        return pdf("thoi-han", code, prints.deadline(code, Reader.OFFICIAL));
    }

    @GetMapping("/thoi-han-nguoi-dan.pdf")
    ResponseEntity<byte[]> citizen(@PathVariable String code) {
        return pdf("giai-thich-ngay-hen", code, prints.deadline(code, Reader.CITIZEN));
    }

    @GetMapping("/thoi-han-kiem-tra.pdf")
    ResponseEntity<byte[]> inspector(@PathVariable String code) {
        return pdf("kiem-tra-thoi-han", code, prints.deadline(code, Reader.INSPECTOR));
    }

    static ResponseEntity<byte[]> pdf(String name, String code, byte[] content) {
        var disposition =
                ContentDisposition.inline().filename(name + "-" + code + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
