package vn.motcua.engine;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings models into the engine. Only the system deploys. */
@Component
public class Deployments {
    /**
     * Deploys these files together when one of them differs from the last time; nothing happens otherwise.
     *
     * @param name the procedure's key, or {@code rules}: what the last time is told by
     * @param resources stable resource name ({@code processes/x/x.bpmn}) → content
     * @throws Refusal {@code model-refused}: file, element and fault, in Vietnamese
     */
    public void deploy(String name, Map<String, byte[]> resources) {
        throw new UnsupportedOperationException("engine: Deployments.deploy");
    }
}
