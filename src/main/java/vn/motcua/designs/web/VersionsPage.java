package vn.motcua.designs.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.designs.Moves;
import vn.motcua.designs.Overview;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Rights;
import vn.motcua.procedures.Publications;

/** One process: its published versions, and moving open dossiers to the newest. */
@Controller
@RequestMapping("/thiet-ke/quy-trinh/{key}")
class VersionsPage {
    private final Overview overview;
    private final Publications publications;
    private final Moves moves;
    private final Rights rights;
    private final Actors actors;

    VersionsPage(Overview overview, Publications publications, Moves moves, Rights rights, Actors actors) {
        this.overview = overview;
        this.publications = publications;
        this.moves = moves;
        this.rights = rights;
        this.actors = actors;
    }

    /**
     * @param trial whether the move is played, dry, on open dossiers of an older version
     * @param foreseen page of the dry run
     * @param result page of what earlier moves did
     */
    @GetMapping
    String page(
            @PathVariable String key,
            @RequestParam(name = "thu", defaultValue = "0") String trial,
            @RequestParam(name = "trang", defaultValue = "1") int foreseen,
            @RequestParam(name = "da-chuyen", defaultValue = "1") int result,
            Model model) {
        rights.requireDesign(actors.current());
        model.addAttribute("key", key);
        model.addAttribute("name", overview.name(key));
        model.addAttribute("publications", publications.of(key));
        var versions = moves.versions(key);
        model.addAttribute("versions", versions);
        model.addAttribute("older", versions.stream().anyMatch(version -> !version.newest()));
        model.addAttribute("missing", moves.missing(key));
        model.addAttribute("foreseen", trial.equals("1") ? moves.foresee(key, foreseen) : null);
        model.addAttribute("results", moves.results(key, result));
        model.addAttribute("publisher", rights.mayPublish(actors.current()));
        return "design-process";
    }

    @PostMapping("/chuyen")
    ResponseEntity<Void> move(@PathVariable String key, HttpServletRequest request) {
        moves.move(key, actors.current());
        return DesignPage.onward("/thiet-ke/quy-trinh/" + key, request);
    }
}
