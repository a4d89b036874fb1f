package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.deadlines.CalendarChangeThread;
import vn.motcua.deadlines.CalendarChanges;
import vn.motcua.deadlines.CalendarPreview;
import vn.motcua.deadlines.CalendarProgress;
import vn.motcua.engine.Actors;

/** Foresees, decides and applies a calendar change; for the provincial office and administrators. */
@Controller
@RequestMapping("/lich/thay-doi")
class CalendarChangePage {
    /** As many as a person can read; the page says how many there are. */
    private static final int SHOWN = 200;

    private final CalendarChanges changes;
    private final CalendarChangeThread thread;
    private final Actors actors;

    CalendarChangePage(CalendarChanges changes, CalendarChangeThread thread, Actors actors) {
        this.changes = changes;
        this.thread = thread;
        this.actors = actors;
    }

    @GetMapping
    String page(Model model) {
        var official = actors.current();
        var standing = changes.standing(official);
        model.addAttribute("standing", standing);
        model.addAttribute("shownDays", SHOWN);
        if (standing.isPending() && !thread.isWorking()) {
            var preview = changes.preview(standing.newest(), official);
            model.addAttribute("preview", preview);
            model.addAttribute("lines", shown(preview));
        }
        progress(standing.latest().orElse(null), model);
        return "calendar-change";
    }

    /** Asked again and again while a change is applied; at the end the whole page comes anew. */
    @GetMapping("/tien-do")
    ResponseEntity<Void> ended(HttpServletRequest request) {
        return Onward.to("/lich/thay-doi", request);
    }

    @GetMapping(path = "/tien-do", headers = "HX-Request")
    Object progress(Model model, HttpServletRequest request) {
        var latest = changes.progress(actors.current()).orElse(null);
        if (!thread.isWorking()) return Onward.to("/lich/thay-doi", request);
        progress(latest, model);
        return "calendar-change :: applied";
    }

    @PostMapping
    ResponseEntity<Void> apply(
            @RequestParam String version,
            @RequestParam(defaultValue = "") String decision,
            HttpServletRequest request) {
        thread.begin(version, decision, actors.current());
        return Onward.to("/lich/thay-doi", request);
    }

    private void progress(@Nullable CalendarProgress latest, Model model) {
        model.addAttribute("latest", latest);
        model.addAttribute("working", thread.isWorking());
    }

    private static List<CalendarPreview.Line> shown(CalendarPreview preview) {
        return preview.moved().subList(0, Math.min(SHOWN, preview.moved().size()));
    }
}
