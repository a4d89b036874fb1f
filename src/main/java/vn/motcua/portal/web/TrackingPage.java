package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.portal.Trackings;
import vn.motcua.portal.Visits;

/** The one public page, behind the QR of the receipt. */
@Controller
@RequestMapping("/tra-cuu")
class TrackingPage {
    private final Trackings trackings;
    private final Visits visits;

    TrackingPage(Trackings trackings, Visits visits) {
        this.trackings = trackings;
        this.visits = visits;
    }

    @GetMapping
    String ask(
            @RequestParam(name = "ma", defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return code.isBlank() ? "tracking" : track(code, model, request, response);
    }

    /** A code that nobody got and what is no code at all are answered alike. */
    @GetMapping("/{code}")
    String track(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!visits.admits(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return "tracking-busy";
        }
        var tracking = trackings.of(code);
        if (tracking.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("asked", true);
        model.addAttribute("tracking", tracking.orElse(null));
        return "tracking";
    }
}
