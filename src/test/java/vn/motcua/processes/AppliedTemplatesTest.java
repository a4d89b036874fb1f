package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.engine.Inspections;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.engine.bpmn.Model;
import vn.motcua.engine.bpmn.ModelFiles;

/** What the templates make of an element keeps the house rules, and elements that carry one are still what it makes. */
class AppliedTemplatesTest {
    private static final String MODELER = "http://camunda.org/schema/1.0/bpmn";
    private static final List<ElementTemplate> TEMPLATES = ElementTemplate.ofTheRepository();
    private static final ModelFiles FILES = ModelFiles.ofTheRepository();
    private static final Words WORDS = Words.ofTheCode();

    static Stream<ElementTemplate> templates() {
        return TEMPLATES.stream();
    }

    /** Each default and each choice, in a small process: the house rules and the deployment accept it as it is. */
    @ParameterizedTest
    @MethodSource("templates")
    void whatATemplateMakesKeepsTheRules(ElementTemplate template) {
        assertThat(faults(new AppliedTemplate(template, true))).isEmpty();
        template.properties().forEach(property -> property.path("choices").forEach(choice -> {
            var applied = new AppliedTemplate(template, true)
                    .with(ElementTemplate.bound(property), choice.path("value").asText());
            assertThat(faults(applied)).as(choice.path("name").asText()).isEmpty();
        }));
    }

    /** No template of Camunda 7 can set it: the description says so, and the model test finds whoever forgets. */
    @Test
    void theRetryThatATemplateCannotSetIsAskedForAndFound() {
        assertThat(TEMPLATES.stream().filter(template -> template.element().equals("bpmn:sendTask")))
                .isNotEmpty()
                .allSatisfy(template -> {
                    assertThat(template.tree().path("entriesVisible").asBoolean())
                            .isTrue();
                    assertThat(faults(new AppliedTemplate(template, false)))
                            .singleElement()
                            .asString()
                            .contains("[retry]");
                });
    }

    @Test
    void aLinkedElementIsWhatItsTemplateMakes() {
        var byId = new TreeMap<String, ElementTemplate>();
        TEMPLATES.forEach(template -> byId.put(template.id(), template));
        for (var file : FILES.diagrams()) {
            file.all(BaseElement.class).forEach(element -> {
                var id = element.getAttributeValueNs(MODELER, "modelerTemplate");
                if (id != null) {
                    var place = file.path() + ", " + element.getId();
                    assertThat(byId).as(place).containsKey(id);
                    assertThat(element.getAttributeValueNs(MODELER, "modelerTemplateVersion"))
                            .as(place)
                            .isEqualTo(String.valueOf(byId.get(id).version()));
                    assertThat(LinkedElement.differences(byId.get(id), element))
                            .as(place)
                            .isEmpty();
                }
            });
        }
    }

    private static List<String> faults(AppliedTemplate applied) {
        var files = FILES.with(AppliedTemplate.PATH, nothing -> applied.diagram());
        var withForm = applied.usesForm()
                ? files.with(AppliedTemplate.FORM_PATH, nothing -> AppliedTemplate.FORM_TEXT)
                : files;
        var house = new Model(withForm, WORDS.lexicon())
                .findings(AppliedTemplate.PATH).stream()
                        // The example has no picture.
                        .filter(finding -> !finding.rule().equals("not-drawn"))
                        .map(Finding::toString);
        var deployment = Inspections.faults(
                AppliedTemplate.PATH,
                applied.diagram(),
                Set.of(AppliedTemplate.FORM),
                WORDS.words().values());
        return Stream.concat(house, deployment.stream()).toList();
    }
}
