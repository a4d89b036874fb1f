package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskLifeIT extends TrialCase {
    @Autowired
    private TrialVocabulary words;

    @Autowired
    private RuntimeService runtime;

    @Test
    void aRefusalInAWordLeavesTheTaskAndNothingIsTold() {
        var refuse = "<bpmn:serviceTask id='service_x' camunda:expression='${trial.refuse(dossier)}'/>";
        var task = start(refuse, "task_trial", "service_x");
        assertThatThrownBy(() -> tasks.submit(task.id(), Map.of("proposal", "grant")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Hồ sơ " + dossier + " không được xử lý.");
        assertThat(onlyTask()).isEqualTo(task);
        assertThat(runtime.getVariables(task.processInstance())).doesNotContainKey("proposal");
    }

    @Test
    void theDossierOfEveryWordIsTheBusinessKeyWhateverVariableSaysOtherwise() {
        var note = "<bpmn:serviceTask id='service_x' camunda:expression='${trial.note(dossier, proposal)}'/>";
        var task = start(note, "task_trial", "service_x");
        tasks.submit(task.id(), Map.of("proposal", "grant"));
        assertThat(words.calls()).contains(dossier + ":grant");
    }

    @Test
    void aProblemIsCaughtAtItsBoundaryAndAnUncaughtOneRollsBack() {
        var problem = "<bpmn:serviceTask id='service_x' camunda:expression='${trial.problem(dossier)}'/>";
        var boundary =
                """
                <bpmn:boundaryEvent id='caught' attachedToRef='service_x'><bpmn:errorEventDefinition errorRef='error_trial'/></bpmn:boundaryEvent>
                <bpmn:endEvent id='end_problem'/><bpmn:sequenceFlow id='f' sourceRef='caught' targetRef='end_problem'/>
                """;
        tasks.submit(start(problem + boundary, "task_trial", "service_x").id(), Map.of("proposal", "grant"));
        assertThat(heard.about(dossier, ProcessEvent.ProcessEnded.class))
                .extracting(ProcessEvent.ProcessEnded::outcome)
                .containsExactly("end_problem");

        aKeyOfItsOwn();
        var task = start(problem, "task_trial", "service_x");
        assertThatThrownBy(() -> tasks.submit(task.id(), Map.of("proposal", "grant")))
                .hasMessageContaining("trial-problem");
        assertThat(onlyTask().id()).isEqualTo(task.id());
    }

    @Test
    void theLifeOfATaskIsToldInOrder() {
        var task = start();
        tasks.claim(task.id(), OFFICIAL);
        tasks.putBack(task.id());
        tasks.assign(task.id(), "chuyenvien2");
        tasks.submit(task.id(), Map.of("proposal", "grant"));
        List<Object> told = heard.about(dossier);
        assertThat(told)
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly(
                        "StageEntered",
                        "TaskOpened",
                        "TaskAssigned",
                        "TaskAssigned",
                        "TaskAssigned",
                        "FormSubmitted",
                        "TaskClosed",
                        "ProcessEnded");
        assertThat(heard.about(dossier, ProcessEvent.TaskOpened.class))
                .extracting(ProcessEvent.TaskOpened::candidateGroups)
                .containsExactly(List.of("tp-kon-tum-tckh.specialist"));
        assertThat(heard.about(dossier, ProcessEvent.TaskAssigned.class))
                .extracting(ProcessEvent.TaskAssigned::official)
                .containsExactly(OFFICIAL, null, "chuyenvien2");
        assertThat(heard.about(dossier, ProcessEvent.TaskClosed.class))
                .extracting(ProcessEvent.TaskClosed::completed, ProcessEvent.TaskClosed::official)
                .containsExactly(tuple(true, "chuyenvien2"));
    }

    @Test
    void aWithdrawnTaskIsNotACompletedOne() {
        var boundary =
                """
                <bpmn:boundaryEvent id='gone' attachedToRef='task_trial'><bpmn:messageEventDefinition messageRef='message_go'/></bpmn:boundaryEvent>
                <bpmn:endEvent id='end_gone'/><bpmn:sequenceFlow id='f' sourceRef='gone' targetRef='end_gone'/>
                """;
        start(boundary, "task_trial");
        processes.tell("go", "some-other-dossier");
        assertThat(processes.isRunning(key, dossier)).isTrue();
        processes.tell("go", dossier);
        processes.tell("go", dossier);
        assertThat(processes.isRunning(key, dossier)).isFalse();
        assertThat(heard.about(dossier, ProcessEvent.TaskClosed.class))
                .extracting(ProcessEvent.TaskClosed::completed)
                .containsExactly(false);
        assertThat(heard.about(dossier, ProcessEvent.ProcessEnded.class))
                .extracting(ProcessEvent.ProcessEnded::outcome)
                .containsExactly("end_gone");
    }
}
