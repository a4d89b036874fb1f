package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.desk.WithdrawalRequests;

/** The button on the dossier's page: the applicant takes it back. */
@Controller
class WithdrawalPage {
    private final WithdrawalRequests requests;

    WithdrawalPage(WithdrawalRequests requests) {
        this.requests = requests;
    }

    @PostMapping("/ho-so/{code}/rut")
    ResponseEntity<Void> withdraw(
            @PathVariable String code,
            @RequestParam String reason,
            @RequestParam(name = "request") MultipartFile file,
            @RequestParam(name = "khung", defaultValue = "0") String frame,
            HttpServletRequest request) {
        var upload = file.isEmpty() ? null : Uploads.upload(WithdrawalRequests.REQUEST, file);
        requests.withdraw(code, reason, upload);
        return Onward.to("/ho-so/" + code + (frame.equals("1") ? "?khung=1" : ""), request);
    }
}
