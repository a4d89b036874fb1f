package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.engine.Deployments;

/** What a designer makes with a template, the engine takes. */
@MotCuaIT
class ElementTemplatesIT {
    @Autowired
    Deployments deployments;

    @Autowired
    RepositoryService repository;

    @Test
    void theEngineTakesWhatEveryTemplateMakes() {
        for (var template : ElementTemplate.ofTheRepository()) {
            var applied = new AppliedTemplate(template, true);
            var resources = new HashMap<String, byte[]>();
            resources.put(AppliedTemplate.PATH, applied.diagram().getBytes(StandardCharsets.UTF_8));
            if (applied.usesForm()) {
                resources.put(AppliedTemplate.FORM_PATH, AppliedTemplate.FORM_TEXT.getBytes(StandardCharsets.UTF_8));
            }
            deployments.deploy(AppliedTemplate.KEY, resources);
            var deployed = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(AppliedTemplate.KEY)
                    .latestVersion()
                    .singleResult();
            assertThat(deployed).as(template.name()).isNotNull();
            // Also its timer: no other test shall see it start.
            repository.deleteDeployment(deployed.getDeploymentId(), true);
        }
    }
}
