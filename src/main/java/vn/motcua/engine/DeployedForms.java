package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;

/** The forms as deployed: what a deployment holds never changes, so each is read once. */
final class DeployedForms {
    private final Map<Key, Form> read = new ConcurrentHashMap<>();

    /** The form of this id in exactly this deployment: the one that the task shows. */
    Form find(String deployment, String form) {
        return read.computeIfAbsent(new Key(deployment, form), DeployedForms::read);
    }

    private static Form read(Key key) {
        var context = Context.getCommandContext();
        var definition = context.getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(key.deployment(), key.form());
        if (definition == null) {
            throw new IllegalStateException("No form " + key.form() + " in deployment " + key.deployment());
        }
        var resource = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(key.deployment(), definition.getResourceName());
        return FormReader.read(new String(resource.getBytes(), StandardCharsets.UTF_8));
    }

    private record Key(String deployment, String form) {}
}
