package vn.motcua.engine.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** What one node does to a journey: the time it takes, the words it calls, the variables it sets. */
final class Steps {
    /** Papers that end a dossier lawfully without the result that was asked for. */
    private static final Set<String> ENDING_LETTERS = Set.of("refusal", "stop-notice");

    private static final Set<String> ENDING_WORDS = Set.of("result.handOver", "withdrawal.returned");

    private final ModelFiles files;
    private final Terms terms;

    Steps(ModelFiles files, Terms terms) {
        this.files = files;
        this.terms = terms;
    }

    /** Empty when the rule allows no further supplement: the word refuses it. */
    Optional<Journey> pass(BpmnFile file, FlowNode node, Journey journey) {
        if (node instanceof UserTask task) {
            return Optional.of(work(file, task, journey));
        }
        if (node instanceof ServiceTask task) {
            return call(task.getCamundaExpression(), task.getCamundaResultVariable(), journey);
        }
        if (node instanceof SendTask task) {
            return call(task.getCamundaExpression(), task.getCamundaResultVariable(), journey);
        }
        return Optional.of(wait(node, journey));
    }

    private Journey work(BpmnFile file, UserTask task, Journey journey) {
        var after = spend(task.getId(), task.getCamundaDueDate(), times(task), journey);
        var form = files.forms(file.key()).get(String.valueOf(task.getCamundaFormRef()));
        if (form != null) {
            for (var field : form.variables()) {
                after = after.write(field.path("key").asText(), FormFile.choices(field));
            }
        }
        return after;
    }

    /** A timer that waits for a norm takes the norm. */
    Journey wait(FlowNode node, Journey journey) {
        return timer(node).map(date -> spend(node.getId(), date, 1, journey)).orElse(journey);
    }

    /** The date of a node's timer. */
    static Optional<String> timer(FlowNode node) {
        return node.getChildElementsByType(TimerEventDefinition.class).stream()
                .flatMap(timer -> timer.getChildElementsByType(TimeDate.class).stream())
                .map(date -> date.getTextContent())
                .findFirst();
    }

    Journey spend(String element, @Nullable String due, long times, Journey journey) {
        var step = Expression.norm(due);
        return step == null
                ? journey
                : journey.spend(element, step, times * terms.norms().getOrDefault(step, 0L));
    }

    /**
     * The time that another agency has for a step that a shared block is called for: to do it, and before that to refuse it.
     * The applicant waits through both, whoever of the two agencies is charged with the window.
     */
    Journey others(FlowNode call, @Nullable String step, BpmnFile block, Journey journey) {
        if (step == null) {
            return journey;
        }
        var waited = block.all(UserTask.class).stream()
                .filter(task -> String.valueOf(task.getCamundaDueDate()).startsWith("${handoff.acceptBy("))
                .findFirst()
                .map(task -> journey.spend(
                        call.getId() + "/" + task.getId(),
                        task.getId().replaceFirst("^task_", ""),
                        terms.windows().getOrDefault(step, 0L)))
                .orElse(journey);
        return waited.spend(call.getId(), step, terms.norms().getOrDefault(step, 0L));
    }

    /** How often one after the other; all at once counts once. */
    private static long times(Activity activity) {
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && loop.isSequential()
                        && loop.getLoopCardinality() != null
                        && loop.getLoopCardinality().getTextContent().matches("\\d{1,3}")
                ? Long.parseLong(loop.getLoopCardinality().getTextContent())
                : 1;
    }

    private Optional<Journey> call(@Nullable String expression, @Nullable String result, Journey journey) {
        var known = Expression.call(String.valueOf(expression));
        if (known.isEmpty()) {
            return Optional.of(journey);
        }
        var word = known.get().word() + "." + known.get().method();
        if (word.equals("supplement.request")
                && journey.supplements() >= terms.waits().supplements()) {
            return Optional.empty();
        }
        var after = effect(word, known.get().arguments(), journey);
        return Optional.of(result == null ? after : after.write(result, Set.of()));
    }

    private Journey effect(String word, List<String> arguments, Journey journey) {
        if (ENDING_WORDS.contains(word)
                || word.equals("letter.issue")
                        && arguments.size() > 1
                        && ENDING_LETTERS.contains(arguments.get(1).replace("'", ""))) {
            return journey.lawfully();
        }
        return switch (word) {
            case "supplement.request" -> journey.supplement();
            case "deadline.pause" ->
                terms.waits().runsOn(reason(arguments)) ? journey : journey.clock(Journey.Clock.PAUSED);
            case "deadline.resume" -> journey.clock(Journey.Clock.RUNNING);
            case "deadline.continueAfterSupplement" ->
                terms.waits().restarts() ? journey.restart() : journey.clock(Journey.Clock.RUNNING);
            case "result.issue", "deadline.returned", "withdrawal.settle" -> journey.clock(Journey.Clock.ANSWERED);
            default -> journey;
        };
    }

    private static String reason(List<String> arguments) {
        return arguments.size() > 1 ? arguments.get(1).replace("'", "") : "";
    }

    /** What has passed when a boundary event of an activity fires: its own norm, or the activity's. */
    Journey interrupted(BoundaryEvent event, Journey journey) {
        var task = event.getAttachedTo();
        var due = timer(event).orElse(task instanceof UserTask work ? work.getCamundaDueDate() : null);
        var after = spend(event.getId(), due, 1, journey);
        return event.cancelActivity() ? after : after.aside();
    }
}
