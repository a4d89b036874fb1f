package vn.motcua.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Brings models into the engine. Only the system deploys. */
@Component
public class Deployments {
    private static final String SOURCE = "mot-cua";

    private final OwnCommands own;
    private final RepositoryService repository;

    Deployments(OwnCommands own, RepositoryService repository) {
        this.own = own;
        this.repository = repository;
    }

    /**
     * Deploys these files together when one of them differs from the last time; nothing happens otherwise.
     *
     * @param name the procedure's key, or {@code rules}: what the last time is told by
     * @param resources stable resource name ({@code processes/x/x.bpmn}) → content
     * @throws Refusal {@code model-refused}: file, element and fault, in Vietnamese, one line for each fault
     */
    public void deploy(String name, Map<String, byte[]> resources) {
        try {
            own.run(() -> {
                // Not only the changed ones: a process keeps the forms of its own deployment.
                var deployment =
                        repository.createDeployment().name(name).source(SOURCE).enableDuplicateFiltering(false);
                resources.forEach(
                        (file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
                deployment.deploy();
            });
        } catch (ParseException e) {
            throw refused(name, problems(e), e);
        } catch (ProcessEngineException e) {
            throw refused(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static String problems(ParseException e) {
        return e.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> report.getResourceName() + ", " + place(problem) + ": " + problem.getMessage()))
                .collect(Collectors.joining("\n"));
    }

    private static String place(Problem problem) {
        var element = problem.getMainElementId();
        return element == null ? "dòng " + problem.getLine() : element;
    }

    private static Refusal refused(String name, String why, ProcessEngineException e) {
        var refusal = Refusal.invalid("model-refused", "Không triển khai được '" + name + "':\n" + why);
        refusal.initCause(e);
        return refusal;
    }
}
