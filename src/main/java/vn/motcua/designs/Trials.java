package vn.motcua.designs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Passage;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Sandbox;
import vn.motcua.engine.bpmn.FormFile;
import vn.motcua.messages.Outbox;
import vn.motcua.organisation.Rights;
import vn.motcua.procedures.Library;

/**
 * Tries a draft: publishes it, files a dossier and plays a scenario, on the real engine with real words, letters and due
 * dates, in a transaction that is taken back and in a time of its own. No dossier, figure, letter or mail is left.
 */
@Component
public class Trials {
    private final Sandbox sandbox;
    private final Library library;
    private final Stages stages;
    private final Outbox outbox;
    private final Designs designs;
    private final Rights rights;

    Trials(Sandbox sandbox, Library library, Stages stages, Outbox outbox, Designs designs, Rights rights) {
        this.sandbox = sandbox;
        this.library = library;
        this.stages = stages;
        this.outbox = outbox;
        this.designs = designs;
        this.rights = rights;
    }

    /** The scenarios that came with the draft: path → text. */
    public Map<String, String> scenarios(Draft draft) {
        var scenarios = new LinkedHashMap<String, String>();
        draft.files().forEach((path, text) -> {
            if (path.contains("/scenarios/")) {
                scenarios.put(path, text);
            }
        });
        return scenarios;
    }

    /**
     * @param text the scenario, YAML
     * @throws Refusal {@code designers-only}, {@code model-refused} while the draft has findings, {@code bad-scenario},
     *     {@code sandbox-busy}
     */
    public Trial play(Draft draft, String file, String text, String official) {
        rights.requireDesign(official);
        if (!designs.findings(draft).isEmpty()) {
            throw Refusal.conflict("model-refused", "Bản nháp còn lỗi: sửa hết lỗi rồi mới chạy thử.");
        }
        var scenario = scenario(draft, file, text);
        return sandbox.play(passage -> play(draft, scenario, passage));
    }

    /** Every scenario of the draft, one after the other, each in a sandbox of its own: path → how it went. As {@link #play}. */
    public Map<String, Trial> playAll(Draft draft, String official) {
        var trials = new LinkedHashMap<String, Trial>();
        scenarios(draft).forEach((path, text) -> trials.put(path, play(draft, path, text, official)));
        return trials;
    }

    private static Scenario scenario(Draft draft, String file, String text) {
        try {
            var scenario = Scenario.read(file, text);
            var filed = new LinkedHashMap<>(scenario.dossier());
            filed.put("thủ tục", draft.key());
            return new Scenario(scenario.file(), scenario.name(), filed, scenario.steps());
        } catch (RuntimeException e) {
            throw Refusal.invalid("bad-scenario", "Kịch bản chưa đọc được: " + e.getMessage());
        }
    }

    private Trial play(Draft draft, Scenario scenario, Passage passage) {
        var stage = stages.with(passage, outbox::pretend);
        library.publish(
                draft.key(),
                "chạy thử",
                LocalDate.ofInstant(stage.clock().instant(), stage.clock().getZone()),
                draft.author(),
                draft.author() + " (thử)",
                draft.files());
        var play = new Play(stage, scenario);
        var scenes = new ArrayList<Trial.Scene>();
        String failure = null;
        try {
            play.play(step -> scenes.add(scene(stage, draft.key(), step, play.dossier())));
        } catch (Unexpected unexpected) {
            failure = String.valueOf(unexpected.getMessage());
        }
        var works = failure != null || scenes.isEmpty()
                ? List.<Trial.Work>of()
                : stage.tasks().open(play.dossier()).stream()
                        .map(task -> work(stage, task))
                        .toList();
        return new Trial(scenario.name(), failure, scenes, works);
    }

    private static Trial.Scene scene(Stage stage, String key, Scenario.Step step, String code) {
        var dossier = stage.dossiers().get(code);
        var deadline = stage.deadlines().of(code);
        return new Trial.Scene(
                words(step),
                stage.clock().instant(),
                dossier.stageName() == null ? "" : dossier.stageName(),
                stage.tasks().open(code).stream().map(OpenTask::name).toList(),
                switch (deadline.state().name()) {
                    case "RUNNING" -> "chạy";
                    case "STOPPED" -> "dừng";
                    default -> "đã có kết quả";
                },
                deadline.dueAt(),
                dossier.outcome(),
                stage.letters().of(code).stream()
                        .map(letter ->
                                letter.title() + ": " + letter.state().label().toLowerCase(Locale.forLanguageTag("vi")))
                        .toList(),
                stage.processes().activeActivities(key, code));
    }

    private static String words(Scenario.Step step) {
        var words = new StringBuilder(step.verb()).append(": ").append(step.object());
        step.words().forEach((word, value) -> {
            if (!word.equals(step.verb())) {
                words.append(", ").append(word).append(": ").append(value);
            }
        });
        return words.toString();
    }

    private Trial.Work work(Stage stage, OpenTask task) {
        var path = task.formKey() == null
                ? ""
                : "forms/%s.form".formatted(task.formKey().replaceFirst("\\.", "/"));
        var text = library.files().texts().get(path);
        var fields = text == null
                ? List.<Trial.Field>of()
                : new FormFile(path, text)
                        .fields().stream()
                                .map(field -> new Trial.Field(
                                        field.path("key").asText(),
                                        field.path("label")
                                                .asText(field.path("dateLabel").asText()),
                                        choices(field)))
                                .toList();
        return new Trial.Work(task.name(), stage.doers(task), task.dueAt(), fields);
    }

    private static Map<String, String> choices(com.fasterxml.jackson.databind.JsonNode field) {
        var choices = new LinkedHashMap<String, String>();
        field.path("values")
                .forEach(value -> choices.put(
                        value.path("value").asText(), value.path("label").asText()));
        return choices;
    }
}
