package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.desk.DossierPapers;
import vn.motcua.desk.DossierSheets;
import vn.motcua.desk.Visible;
import vn.motcua.dossiers.Contact;
import vn.motcua.dossiers.Contacts;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;

/** A dossier on one page, and the same inside Tasklist's tab. */
@Controller
@RequestMapping("/ho-so")
class DossierPage {
    private final DossierSheets sheets;
    private final DossierPapers papers;
    private final Visible visible;
    private final Contacts contacts;
    private final Processes processes;

    DossierPage(DossierSheets sheets, DossierPapers papers, Visible visible, Contacts contacts, Processes processes) {
        this.sheets = sheets;
        this.papers = papers;
        this.visible = visible;
        this.contacts = contacts;
        this.processes = processes;
    }

    @GetMapping("/{code}")
    String page(
            @PathVariable String code, @RequestParam(name = "khung", defaultValue = "0") String frame, Model model) {
        var sheet = sheets.of(code);
        var framed = frame.equals("1");
        model.addAttribute("sheet", sheet);
        model.addAttribute("framed", framed);
        model.addAttribute("active", String.join(" ", active(sheet.dossier().procedure(), code)));
        return framed ? "dossier-frame" : "dossier";
    }

    /** The dossier of a task that is offered to the official. */
    @GetMapping("/cua-viec/{taskId}")
    String ofTask(
            @PathVariable String taskId, @RequestParam(name = "khung", defaultValue = "0") String frame, Model model) {
        var code = visible.task(taskId).dossier();
        if (code.isEmpty()) return "no-dossier";
        return page(code, frame, model);
    }

    /** The diagram of exactly the version that the dossier runs. */
    @GetMapping("/{code}/so-do")
    ResponseEntity<byte[]> diagram(@PathVariable String code) {
        var dossier = visible.dossier(code);
        return processes.instances(dossier.procedure(), code).stream()
                .findFirst()
                .flatMap(processes::diagram)
                .map(bpmn -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(bpmn))
                .orElseThrow(() -> Refusal.notFound("diagram-unknown", "Không có sơ đồ của hồ sơ này."));
    }

    @PostMapping("/{code}/giay-to")
    ResponseEntity<Void> add(
            @PathVariable String code,
            @RequestParam(name = "kind") String kind,
            @RequestParam(name = "file") MultipartFile file,
            @RequestParam(name = "khung", defaultValue = "0") String frame,
            HttpServletRequest request) {
        papers.add(code, Uploads.upload(kind, file));
        return onward(code, frame, request);
    }

    @PostMapping("/{code}/lien-he")
    ResponseEntity<Void> correct(
            @PathVariable String code,
            @RequestParam String phone,
            @RequestParam(defaultValue = "") String email,
            @RequestParam String address,
            @RequestParam String reason,
            @RequestParam(name = "khung", defaultValue = "0") String frame,
            HttpServletRequest request) {
        visible.requireWorkOn(visible.wholeDossier(code));
        contacts.correct(
                code, new Contact(phone.strip(), email.isBlank() ? null : email.strip(), address.strip()), reason);
        return onward(code, frame, request);
    }

    private List<String> active(String procedure, String code) {
        return processes.activeActivities(procedure, code);
    }

    private static ResponseEntity<Void> onward(String code, String frame, HttpServletRequest request) {
        return Onward.to("/ho-so/" + code + (frame.equals("1") ? "?khung=1" : ""), request);
    }
}
