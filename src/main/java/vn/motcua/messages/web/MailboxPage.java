package vn.motcua.messages.web;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.engine.Refusal;
import vn.motcua.messages.DemoMailbox;

/** The demo's mailbox: every mail that the demo sent, open to every demo login. Not there in any other profile. */
@Controller
@Profile({"demo", "test"})
class MailboxPage {
    private final DemoMailbox mailbox;

    MailboxPage(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/hop-thu")
    String list(@RequestParam(defaultValue = "") String nguoiNhan, Model model) {
        model.addAttribute("recipient", nguoiNhan);
        model.addAttribute("mails", mailbox.list(nguoiNhan));
        return "mailbox";
    }

    @GetMapping("/hop-thu/{id}")
    String open(@PathVariable long id, Model model) {
        model.addAttribute("mail", mailbox.open(id));
        return "mail";
    }

    @GetMapping("/hop-thu/{id}/tep/{number}")
    ResponseEntity<byte[]> attachment(@PathVariable long id, @PathVariable int number) {
        var attachments = mailbox.open(id).attachments();
        if (number < 0 || number >= attachments.size())
            throw Refusal.notFound("attachment-unknown", "Thư không có tệp này.");
        var attachment = attachments.get(number);
        var disposition = ContentDisposition.inline()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(attachment.content());
    }
}
