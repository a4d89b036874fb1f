package vn.motcua.designs.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.designs.Overview;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Rights;
import vn.motcua.procedures.Publications;

/** One process: its published versions. */
@Controller
@RequestMapping("/thiet-ke/quy-trinh/{key}")
class VersionsPage {
    private final Overview overview;
    private final Publications publications;
    private final Rights rights;
    private final Actors actors;

    VersionsPage(Overview overview, Publications publications, Rights rights, Actors actors) {
        this.overview = overview;
        this.publications = publications;
        this.rights = rights;
        this.actors = actors;
    }

    @GetMapping
    String page(@PathVariable String key, Model model) {
        rights.requireDesign(actors.current());
        model.addAttribute("key", key);
        model.addAttribute("name", overview.name(key));
        model.addAttribute("publications", publications.of(key));
        return "design-process";
    }
}
