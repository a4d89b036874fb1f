package vn.motcua.designs.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.designs.Designs;
import vn.motcua.designs.Draft;
import vn.motcua.designs.Trial;
import vn.motcua.designs.Trials;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;

/**
 * Tries a draft step by step. The page holds nothing but the scenario: each step is added to its text, and the whole is played
 * anew in the sandbox. What was tried can be kept as a scenario file.
 */
@Controller
@RequestMapping("/thiet-ke/nhap/{id}/thu")
class TrialPage {
    private static final String BEGINNING =
            """
            kịch bản: Thử
            hồ sơ: { người nộp: A Thuận }
            bước:
              - nộp hồ sơ: "08:00"
            """;

    private final Designs designs;
    private final Trials trials;
    private final Rights rights;
    private final Organisation organisation;
    private final Actors actors;
    private final ObjectMapper json;

    TrialPage(
            Designs designs,
            Trials trials,
            Rights rights,
            Organisation organisation,
            Actors actors,
            ObjectMapper json) {
        this.designs = designs;
        this.trials = trials;
        this.rights = rights;
        this.organisation = organisation;
        this.actors = actors;
        this.json = json;
    }

    /** @param file a scenario of the draft to begin with */
    @GetMapping
    String begin(@PathVariable UUID id, @RequestParam(name = "tep", defaultValue = "") String file, Model model) {
        rights.requireDesign(actors.current());
        var draft = designs.get(id);
        var text = trials.scenarios(draft).getOrDefault(file, BEGINNING);
        return page(draft, text, null, model);
    }

    @PostMapping
    String play(@PathVariable UUID id, @RequestParam Map<String, String> given, Model model)
            throws JsonProcessingException {
        var draft = designs.get(id);
        var text =
                given.getOrDefault("kichBan", BEGINNING).replace("\r\n", "\n").stripTrailing() + "\n" + next(given);
        return page(draft, text, trials.play(draft, "kịch bản", text, actors.current()), model);
    }

    @PostMapping("/tat-ca")
    String playAll(@PathVariable UUID id, Model model) {
        var draft = designs.get(id);
        model.addAttribute("all", trials.playAll(draft, actors.current()));
        return page(draft, BEGINNING, null, model);
    }

    private String page(Draft draft, String text, @Nullable Trial trial, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("text", text);
        model.addAttribute("trial", trial);
        model.addAttribute("officials", organisation.officials());
        model.addAttribute(
                "scenarios",
                draft.files().keySet().stream()
                        .filter(path -> path.contains("/scenarios/"))
                        .toList());
        return "trial";
    }

    /** The step that a button adds, as one line of YAML; a JSON map is YAML too. */
    private String next(Map<String, String> given) throws JsonProcessingException {
        var step = new LinkedHashMap<String, Object>();
        switch (given.getOrDefault("them", "")) {
            case "viec" -> {
                step.put("hoàn thành", given.getOrDefault("viec", ""));
                step.put("ai", given.getOrDefault("ai", ""));
                var fields = new LinkedHashMap<String, String>();
                given.forEach((name, value) -> {
                    if (name.startsWith("o.") && !value.isBlank()) {
                        fields.put(name.substring(2), value);
                    }
                });
                step.put("điền", fields);
            }
            case "ngay" -> step.put("sau", given.getOrDefault("ngay", "1").replaceAll("\\D", "") + " ngày làm việc");
            case "ket-qua" -> step.put("tải lên", "kết quả");
            default -> {
                return "";
            }
        }
        var lines = new ArrayList<String>();
        lines.add("  - " + json.writeValueAsString(step));
        return String.join("\n", lines) + "\n";
    }
}
