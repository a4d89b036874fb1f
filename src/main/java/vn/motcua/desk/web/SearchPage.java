package vn.motcua.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.desk.DossierRegister;
import vn.motcua.desk.Search;

/** Search over the dossiers that the official may see. */
@Controller
class SearchPage {
    private static final int LAST_PAGE = 500;

    private final Search search;
    private final DossierRegister register;
    private final Clock clock;

    SearchPage(Search search, DossierRegister register, Clock clock) {
        this.search = search;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/ho-so")
    String find(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "0") int number,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute("page", search.find(text, Math.min(Math.max(number, 0), LAST_PAGE)));
        model.addAttribute("registers", register.agencies());
        model.addAttribute("today", LocalDate.now(clock));
        return "search";
    }
}
