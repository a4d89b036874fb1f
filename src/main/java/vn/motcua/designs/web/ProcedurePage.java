package vn.motcua.designs.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.designs.ProcedureSheets;
import vn.motcua.procedures.Catalogue;

/** A page for each procedure, made from its models; for every official. */
@Controller
@RequestMapping("/thu-tuc")
class ProcedurePage {
    private final ProcedureSheets sheets;
    private final Catalogue catalogue;

    ProcedurePage(ProcedureSheets sheets, Catalogue catalogue) {
        this.sheets = sheets;
        this.catalogue = catalogue;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("procedures", catalogue.current());
        return "procedures";
    }

    @GetMapping("/{key}")
    String page(@PathVariable String key, Model model) {
        model.addAttribute("sheet", sheets.of(key));
        return "procedure";
    }

    @GetMapping("/{key}/so-do")
    ResponseEntity<String> diagram(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(sheets.diagram(key));
    }
}
