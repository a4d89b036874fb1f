package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accountability.ReviewClosing;
import vn.motcua.desk.Visible;

/** The provincial office closes an accountability review whose lateness a correction took away. */
@Controller
class ReviewPage {
    private final ReviewClosing reviews;
    private final Visible visible;

    ReviewPage(ReviewClosing reviews, Visible visible) {
        this.reviews = reviews;
        this.visible = visible;
    }

    @PostMapping("/ho-so/{code}/xem-xet/khep")
    ResponseEntity<Void> close(
            @PathVariable String code,
            @RequestParam(name = "khung", defaultValue = "0") String frame,
            HttpServletRequest request) {
        reviews.close(visible.dossier(code).code());
        return Onward.to("/ho-so/" + code + (frame.equals("1") ? "?khung=1" : ""), request);
    }
}
