package vn.motcua.designs.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import vn.motcua.designs.Designs;
import vn.motcua.designs.Draft;
import vn.motcua.designs.Overview;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.organisation.Rights;

/** <i>Thiết kế quy trình</i>: what counts, drafts with their findings, publishing. */
@Controller
@RequestMapping("/thiet-ke")
class DesignPage {
    private final Designs designs;
    private final Overview overview;
    private final Rights rights;
    private final Actors actors;
    private final ObjectMapper json;

    DesignPage(Designs designs, Overview overview, Rights rights, Actors actors, ObjectMapper json) {
        this.designs = designs;
        this.overview = overview;
        this.rights = rights;
        this.actors = actors;
        this.json = json;
    }

    @GetMapping
    String list(Model model) {
        rights.requireDesign(actors.current());
        model.addAttribute("designer", rights.isDesigner(actors.current()));
        model.addAttribute("processes", overview.processes());
        model.addAttribute("drafts", designs.open());
        return "designs";
    }

    @PostMapping("/nop")
    ResponseEntity<Void> handIn(@RequestParam("files") List<MultipartFile> files, HttpServletRequest request) {
        var uploaded = new LinkedHashMap<String, byte[]>();
        for (var file : files) {
            if (file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isEmpty()) {
                uploaded.put(file.getOriginalFilename(), bytes(file));
            }
        }
        return onward(
                "/thiet-ke/nhap/" + designs.handIn(uploaded, actors.current()).id(), request);
    }

    @GetMapping("/nhap/{id}")
    String draft(@PathVariable UUID id, Model model) throws JsonProcessingException {
        var draft = draft(id);
        var findings = designs.findings(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("findings", findings);
        model.addAttribute("drawn", json.writeValueAsString(drawn(draft, findings)));
        model.addAttribute("changes", overview.changes(draft));
        model.addAttribute("worst", findings.isEmpty() ? overview.worst(draft).orElse(null) : null);
        model.addAttribute("mine", draft.author().equals(actors.current()));
        model.addAttribute(
                "publisher",
                rights.mayPublish(actors.current()) && !draft.author().equals(actors.current()));
        return "draft";
    }

    /** Element → its sentences, for those that lie in the draft's own diagram. */
    private static Map<String, List<String>> drawn(Draft draft, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.file().equals(draft.diagram()))
                .collect(Collectors.groupingBy(
                        Finding::element,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                finding -> finding.sentence() + " → " + finding.mend(), Collectors.toList())));
    }

    @GetMapping("/nhap/{id}/so-do")
    ResponseEntity<String> diagram(@PathVariable UUID id) {
        return file(id, draft(id).diagram());
    }

    @GetMapping("/nhap/{id}/tep")
    ResponseEntity<String> file(@PathVariable UUID id, @RequestParam("path") String path) {
        var text = draft(id).files().get(path);
        if (text == null) {
            throw Refusal.notFound("file-unknown", "Bản nháp không có tệp này.");
        }
        var type = path.endsWith(".bpmn") ? MediaType.APPLICATION_XML : MediaType.TEXT_PLAIN;
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text);
    }

    @PostMapping("/nhap/{id}/cong-bo")
    ResponseEntity<Void> publish(
            @PathVariable UUID id,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam LocalDate decidedOn,
            HttpServletRequest request) {
        designs.publish(id, digest, decision, decidedOn, actors.current());
        return onward("/thiet-ke/quy-trinh/" + designs.get(id).key(), request);
    }

    @PostMapping("/nhap/{id}/bo")
    ResponseEntity<Void> discard(@PathVariable UUID id, HttpServletRequest request) {
        designs.discard(id, actors.current());
        return onward("/thiet-ke", request);
    }

    private Draft draft(UUID id) {
        rights.requireDesign(actors.current());
        return designs.get(id);
    }

    static ResponseEntity<Void> onward(String path, HttpServletRequest request) {
        var target = URI.create(request.getContextPath() + path);
        return request.getHeader("HX-Request") != null
                ? ResponseEntity.noContent()
                        .header("HX-Redirect", target.toString())
                        .build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
