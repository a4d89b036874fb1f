package vn.motcua.desk.web;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.desk.Counter;
import vn.motcua.desk.DossierPapers;
import vn.motcua.desk.Reception;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Submission;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.Letters;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Procedure;

/** Reception at the counter: choose a procedure, fill in, upload, see the due date, decide, print. */
@Controller
@RequestMapping("/tiep-nhan")
class ReceptionPage {
    private final Reception reception;
    private final Counter counter;
    private final Submissions submissions;
    private final DossierPapers papers;
    private final Letters letters;
    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final Clock clock;

    ReceptionPage(
            Reception reception,
            Counter counter,
            Submissions submissions,
            DossierPapers papers,
            Letters letters,
            Deadlines deadlines,
            Catalogue catalogue,
            Clock clock) {
        this.reception = reception;
        this.counter = counter;
        this.submissions = submissions;
        this.papers = papers;
        this.letters = letters;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    String day(Model model) {
        model.addAttribute("procedures", catalogue.receivedAt(counter.unit()));
        model.addAttribute("submissions", submissions.ofToday(counter.unit()));
        return "reception";
    }

    @GetMapping("/moi")
    String blank(@RequestParam String procedure, Model model) {
        var chosen = catalogue.current(procedure);
        model.addAttribute("form", FilingForm.blank(chosen));
        return form(UUID.randomUUID(), chosen, model);
    }

    /** The filing as it stands: the form while it is open or being continued, else what was decided with its letter. */
    @GetMapping("/{id}")
    String filing(
            @PathVariable UUID id,
            @RequestParam(name = "tiep-tuc", required = false) @Nullable String again,
            Model model) {
        var submission = here(id);
        model.addAttribute("submission", submission);
        if (submission.state() == Submission.State.OPEN
                || again != null && submission.state() == Submission.State.SUPPLEMENT_REQUESTED) {
            var now = catalogue.current(submission.procedure());
            var chosen = submission.filing().caseKey();
            model.addAttribute("form", FilingForm.of(submission));
            return form(id, now.in(now.has(chosen) ? chosen : null), model);
        }
        var code = submission.dossier();
        var issued = code == null ? letters.ofSubmission(id) : letters.of(code);
        model.addAttribute("letter", issued.isEmpty() ? null : issued.get(code == null ? issued.size() - 1 : 0));
        model.addAttribute("deadline", code == null ? null : deadlines.of(code));
        return "reception-outcome";
    }

    /** The due date, were it accepted now in this case. */
    @GetMapping("/hen-tra")
    String due(@RequestParam String procedure, @RequestParam(required = false) @Nullable String caseKey, Model model) {
        preview(catalogue.current(procedure).in(caseKey), model);
        return "reception-form :: due";
    }

    @PostMapping("/{id}")
    ResponseEntity<Void> decide(
            @PathVariable UUID id,
            @ModelAttribute("form") FilingForm form,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String missingPapers,
            @RequestParam(defaultValue = "") String reason,
            MultipartHttpServletRequest request) {
        var uploads = Uploads.of(request);
        switch (action) {
            case "accept" -> reception.accept(id, form.filing(), uploads);
            case "supplement" -> reception.requestSupplement(id, form.filing(), uploads, missingPapers, reason);
            case "refuse" -> reception.refuse(id, form.filing(), uploads, reason);
            case "save" -> reception.save(id, form.filing(), uploads);
            default -> throw Refusal.invalid("action-unknown", "Không có cách xử lý “" + action + "”.");
        }
        return Onward.to("/tiep-nhan/" + id, request);
    }

    private String form(UUID id, Procedure chosen, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("procedure", catalogue.current(chosen.key()));
        model.addAttribute("papers", papers.of(id).stream().collect(Collectors.groupingBy(Paper::kind)));
        model.addAttribute("kinds", Applicant.Kind.values());
        model.addAttribute("channels", Channel.values());
        preview(chosen, model);
        return "reception-form";
    }

    private void preview(Procedure chosen, Model model) {
        var now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("chosen", chosen);
        model.addAttribute("due", deadlines.preview(chosen, catalogue.agency(chosen, counter.unit()), now));
    }

    private Submission here(UUID id) {
        var submission = submissions.get(id);
        if (!submission.receivingUnit().equals(counter.unit())) {
            throw Refusal.notFound("submission-unknown", "Không có lượt tiếp nhận này.");
        }
        return submission;
    }
}
