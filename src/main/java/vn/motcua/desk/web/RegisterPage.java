package vn.motcua.desk.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.desk.DossierRegister;

/** The register of dossiers (Sổ theo dõi hồ sơ) as a paper; its days are chosen on the page that finds dossiers. */
@Controller
class RegisterPage {
    private final DossierRegister register;

    RegisterPage(DossierRegister register) {
        this.register = register;
    }

    @GetMapping("/ho-so/so-theo-doi.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam("co-quan") String agency,
            @RequestParam("tu") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam("den") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return DeadlinePage.pdf("so-theo-doi", agency + "-" + from, register.pdf(agency, from, to));
    }
}
