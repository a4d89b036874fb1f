package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.xml.sax.SAXException;

/** Stands before the engine's own deployers: only the system deploys, and only what the house rules allow. */
final class ModelInspection implements Deployer {
    private final ExpressionCheck expressions;

    ModelInspection(ExpressionCheck expressions) {
        this.expressions = expressions;
    }

    /** @throws Refusal naming file, element and fault for each thing that is wrong */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (!Mark.ofThisCommand().isOurs()) {
            throw Refusal.forbidden("only-the-system-deploys", "Chỉ hệ thống triển khai quy trình.");
        }
        var faults = inspect(deployment.getResources());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(
                    "model-refused", faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")));
        }
    }

    private List<Fault> inspect(Map<String, ResourceEntity> resources) {
        var faults = new ArrayList<Fault>();
        var forms = forms(resources, faults);
        var used = new HashSet<String>();
        resources.forEach((file, resource) -> faults.addAll(inspect(file, resource.getBytes(), forms.keySet(), used)));
        forms.forEach((form, file) -> {
            if (!used.contains(form)) {
                faults.add(new Fault(file, "", "không việc nào dùng biểu mẫu '" + form + "'"));
            }
        });
        return faults;
    }

    private static Map<String, String> forms(Map<String, ResourceEntity> resources, List<Fault> faults) {
        var forms = new HashMap<String, String>();
        resources.forEach((file, resource) -> {
            if (file.endsWith(".form")) {
                try {
                    forms.put(FormReader.read(text(resource)).id(), file);
                } catch (FormRefused e) {
                    faults.add(new Fault(file, e.place(), String.valueOf(e.getMessage())));
                }
            }
        });
        return forms;
    }

    private List<Fault> inspect(String file, byte[] content, Set<String> forms, Set<String> used) {
        try {
            if (file.endsWith(".bpmn")) {
                var inspection = new BpmnInspection(file, forms, expressions);
                inspection.inspect(Xml.read(content));
                used.addAll(inspection.usedForms());
                return inspection.faults();
            }
            if (file.endsWith(".dmn")) {
                var inspection = new DmnInspection(file, expressions);
                inspection.inspect(Xml.read(content));
                return inspection.faults();
            }
        } catch (SAXException e) {
            return List.of(new Fault(file, "", "không phải XML đúng: " + e.getMessage()));
        }
        return file.endsWith(".form")
                ? List.of()
                : List.of(new Fault(file, "", "chỉ triển khai tệp .bpmn, .dmn và .form"));
    }

    private static String text(ResourceEntity resource) {
        return new String(resource.getBytes(), StandardCharsets.UTF_8);
    }
}
