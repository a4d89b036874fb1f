package vn.motcua.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.desk.DossierLetters;
import vn.motcua.desk.DossierPapers;
import vn.motcua.dossiers.Papers;

/** Papers and letters as files that open in the browser, for those who may see their dossier. */
@Controller
class FilePages {
    private final DossierPapers dossierPapers;
    private final Papers papers;
    private final DossierLetters letters;

    FilePages(DossierPapers dossierPapers, Papers papers, DossierLetters letters) {
        this.dossierPapers = dossierPapers;
        this.papers = papers;
        this.letters = letters;
    }

    @GetMapping("/giay-to/{id}")
    ResponseEntity<Resource> paper(@PathVariable UUID id) {
        var paper = dossierPapers.get(id);
        return inline(
                new FileSystemResource(papers.file(paper)),
                MediaType.parseMediaType(paper.mediaType()),
                paper.fileName());
    }

    @GetMapping("/thu/{id}.pdf")
    ResponseEntity<Resource> letter(@PathVariable UUID id) {
        var letter = letters.get(id);
        return inline(
                new ByteArrayResource(letters.pdf(letter)),
                MediaType.APPLICATION_PDF,
                letter.kind().wire() + "-" + letter.id() + ".pdf");
    }

    private static ResponseEntity<Resource> inline(Resource content, MediaType type, String name) {
        var disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
