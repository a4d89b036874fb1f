package vn.motcua.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Organisation;

/** Leads everybody to where his work is: clerks to the counter, all others to Tasklist. */
@Controller
class FrontDoor {
    private final Organisation organisation;
    private final Actors actors;

    FrontDoor(Organisation organisation, Actors actors) {
        this.organisation = organisation;
        this.actors = actors;
    }

    @GetMapping("/")
    String enter() {
        var clerk = organisation.find(actors.current()).filter(official -> official.holds("clerk"));
        return clerk.isPresent() ? "redirect:/tiep-nhan" : "redirect:/camunda/app/tasklist/";
    }
}
