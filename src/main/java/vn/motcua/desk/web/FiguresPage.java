package vn.motcua.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.desk.Figures;

/** Figures of a period, this month so far when none is asked for. */
@Controller
class FiguresPage {
    private final Figures figures;
    private final Clock clock;

    FiguresPage(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/so-lieu")
    String page(
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to,
            Model model) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var last = to == null ? today : to;
        model.addAttribute("report", figures.of(from == null ? last.withDayOfMonth(1) : from, last));
        return "figures";
    }
}
