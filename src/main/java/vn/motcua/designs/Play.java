package vn.motcua.designs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;

/** One scenario as it is played: each step through the same doors as in life. */
public final class Play {
    private final Stage stage;
    private final Scenario scenario;
    private final Days days;
    private final Expectations expectations;
    private @Nullable String dossier;

    public Play(Stage stage, Scenario scenario) {
        this.stage = stage;
        this.scenario = scenario;
        this.days = new Days(stage.passage(), stage.clock(), stage.calendars(), this::settle);
        this.expectations = new Expectations(stage, days);
    }

    /** The dossier that the scenario filed. */
    public String dossier() {
        if (dossier == null) {
            throw new IllegalStateException(scenario.file() + ": bước đầu tiên phải là 'nộp hồ sơ'");
        }
        return dossier;
    }

    public void play() {
        play(step -> {});
    }

    /** @param after told of each step that went well */
    public void play(Consumer<Scenario.Step> after) {
        int number = 0;
        for (var step : scenario.steps()) {
            number++;
            try {
                play(step);
                settle();
            } catch (RuntimeException e) {
                throw new Unexpected(
                        "%s, bước %d %s: %s".formatted(scenario.file(), number, step.words(), e.getMessage()), e);
            }
            after.accept(step);
        }
    }

    private void play(Scenario.Step step) {
        switch (step.verb()) {
            case "nộp hồ sơ" -> file(step.object().toString());
            case "hoàn thành" -> complete(step);
            case "tải lên" -> upload(step);
            case "sau" -> days.on(Integer.parseInt(step.object().toString().replace(" ngày làm việc", "")));
            case "đến" -> days.to(Integer.parseInt(required(step, "đến").replace("ngày ", "")), required(step, "lúc"));
            case "hết thời gian chờ" -> days.straightTo(stage.waits().endsAt(dossier()));
            case "rút hồ sơ" -> withdraw(step);
            case "thông điệp" -> stage.processes().tell(step.object().toString(), dossier());
            case "mở quy trình" -> stage.processes().start(step.object().toString(), dossier(), step.map("biến"));
            case "thấy" -> expectations.check(dossier(), Scenario.asMap(step.object()));
            default -> throw new IllegalArgumentException(step.verb());
        }
    }

    private void settle() {
        stage.settle(
                dossier == null ? "" : dossier,
                !"dừng".equals(scenario.dossier().get("máy chủ thư")));
    }

    private void file(String time) {
        days.to(0, time);
        dossier = stage.file(scenario.dossier());
    }

    /** The applicant's signed request comes to the desk that received the dossier. */
    private void withdraw(Scenario.Step step) {
        var official = who(step, () -> stage.dossiers().get(dossier()).receivedBy());
        var refusal = step.word("bị từ chối");
        Runnable work = () -> stage.withdraw(dossier(), official, step.object().toString());
        if (refusal == null) {
            work.run();
        } else {
            Unexpected.unless("bị từ chối", refusal, refused(work));
        }
    }

    private void complete(Scenario.Step step) {
        if (Scenario.ALL.equals(step.word("ai"))) {
            completeAll(step);
            return;
        }
        var official = who(step, () -> anybody(step.object().toString()));
        var task = task(step.object().toString(), official);
        var fields = fields(step.map("điền"));
        var refusal = step.word("bị từ chối");
        if (refusal == null) {
            stage.actors().as(official, () -> stage.tasks().submit(task.id(), fields));
            return;
        }
        Unexpected.unless("bị từ chối", refusal, refused(() -> stage.actors()
                .as(official, () -> stage.tasks().submit(task.id(), fields))));
        Unexpected.unless("việc còn nguyên", true, stage.tasks().find(task.id()).isPresent());
    }

    /** Each open task of this name, by whoever may do it: how many places are asked is the province's affair. */
    private void completeAll(Scenario.Step step) {
        var name = step.object().toString();
        var each = stage.tasks().open(dossier()).stream()
                .filter(task -> task.name().equals(name))
                .toList();
        Unexpected.unless("có việc " + name, true, !each.isEmpty());
        for (var task : each) {
            var official = stage.doers(task).stream()
                    .findFirst()
                    .orElseThrow(() -> new Unexpected("không ai làm được việc '%s'".formatted(name)));
            stage.actors().as(official, () -> stage.tasks().submit(task.id(), fields(step.map("điền"))));
        }
    }

    /** Whom the step names, as far as this province has him: a scenario is played in every province. */
    private String who(Scenario.Step step, Supplier<String> otherwise) {
        return Optional.ofNullable(step.word("ai"))
                .filter(named -> stage.organisation().find(named).isPresent())
                .orElseGet(otherwise);
    }

    /** The code of the refusal; none when it was taken. */
    private String refused(Runnable work) {
        try {
            stage.passage().attempt(work);
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** The open task of this name that the official may do: it is his, or one of his groups'. */
    private OpenTask task(String name, String official) {
        var groups = new HashSet<String>();
        stage.organisation()
                .official(official)
                .posts()
                .forEach(post -> groups.add(Organisation.group(post.unit(), post.role())));
        if (stage.organisation().official(official).holds("administrator")) {
            groups.add("camunda-admin");
        }
        var open = stage.tasks().open(dossier());
        return open.stream()
                .filter(task -> task.name().equals(name))
                .filter(task -> task.assignee() == null
                        ? task.candidateGroups().stream().anyMatch(groups::contains)
                        : task.assignee().equals(official))
                .findFirst()
                .orElseThrow(() -> new Unexpected("%s không có việc '%s'; đang mở: %s"
                        .formatted(
                                official,
                                name,
                                open.stream().map(OpenTask::name).toList())));
    }

    /** Whoever may do it, when the scenario does not care. */
    private String anybody(String name) {
        return stage.tasks().open(dossier()).stream()
                .filter(task -> task.name().equals(name))
                .flatMap(task -> stage.doers(task).stream())
                .findFirst()
                .orElseThrow(() -> new Unexpected("không có việc '%s', hoặc không ai làm được".formatted(name)));
    }

    private void upload(Scenario.Step step) {
        stage.actors().as(who(step, () -> stage.recorder(dossier())), () -> stage.papers()
                .add(
                        stage.dossiers().get(dossier()).submission(),
                        Map.of("kết quả", "result")
                                .getOrDefault(
                                        step.object().toString(), step.object().toString()),
                        "Bản quét",
                        "ban-quet.pdf",
                        Stage.SCAN));
    }

    /** {@code =hôm nay} and {@code =ngày 5} are dates. */
    private Map<String, Object> fields(Map<String, Object> written) {
        var fields = new HashMap<String, Object>();
        written.forEach((key, value) -> fields.put(key, value(value)));
        return fields;
    }

    private Object value(Object written) {
        if (written.equals("=hôm nay")) {
            return days.today().toString();
        }
        return written.toString().startsWith("=ngày ")
                ? days.day(Integer.parseInt(written.toString().substring(6))).toString()
                : written;
    }

    private static String required(Scenario.Step step, String word) {
        var value = step.word(word);
        if (value == null) {
            throw new IllegalArgumentException("thiếu '" + word + "'");
        }
        return value;
    }
}
