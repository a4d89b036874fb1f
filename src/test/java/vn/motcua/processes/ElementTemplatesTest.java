package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.PauseReasons;
import vn.motcua.engine.Home;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.letters.LetterKind;
import vn.motcua.organisation.RoleIds;

/** What Camunda Modeler offers, what the code has and what the designers' page says are the same. */
class ElementTemplatesTest {
    private static final String GUIDE = "docs/vocabulary.md";
    private static final Pattern LISTED = Pattern.compile("^\\| `([a-z.-]+)` \\| \\*", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^\\| `([a-z-]+)` \\| khối dùng chung", Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("'([^']+)'\\)?}$");
    private static final List<ElementTemplate> TEMPLATES = ElementTemplate.ofTheRepository();
    private static final ModelFiles FILES = ModelFiles.ofTheRepository();
    private static final Words WORDS = Words.ofTheCode();

    static Stream<ElementTemplate> templates() {
        return TEMPLATES.stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsAsCamundaDefinesIt(ElementTemplate template) throws IOException {
        try (var schema = new ClassPathResource("element-templates/schema.json").getInputStream()) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(template.tree()))
                    .isEmpty();
        }
        assertThat(template.tree().path("$schema").asText())
                .isEqualTo("https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasItsOwnIdAVersionAndAWorkedExample(ElementTemplate template) {
        assertThat(template.id()).isEqualTo("vn.motcua." + template.name());
        assertThat(template.version()).isPositive();
        assertThat(template.description()).contains("Ví dụ: ");
        assertThat(template.properties()
                        .filter(property -> !property.path("type").asText().equals("Hidden")))
                .allSatisfy(
                        property -> assertThat(property.path("label").asText()).isNotBlank());
    }

    /** After a change of meaning the version must be higher, or diagrams drawn before would be shown as something else. */
    @Test
    void aChangedMeaningHasAHigherVersion() throws IOException {
        var now = TEMPLATES.stream()
                .map(template -> "%s %d %s".formatted(template.name(), template.version(), template.meaning()))
                .toList();
        var known = new ClassPathResource("element-templates/versions.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(now)
                .as("raise the version and write the line into src/test/resources/element-templates/versions.txt")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyWordHasATemplateAndNoTemplateCallsAnythingElse() {
        var called = TEMPLATES.stream()
                .flatMap(template -> template.signatures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(called).isEqualTo(WORDS.signatures());
    }

    @Test
    void aWordsTemplateIsNamedLikeTheWord() {
        assertThat(TEMPLATES.stream().filter(template -> !template.values("camunda:expression")
                        .isEmpty()))
                .allSatisfy(template -> assertThat(template.values("camunda:expression"))
                        .allMatch(expression -> expression.startsWith("${" + template.name() + "(")));
    }

    @Test
    void theDesignersPageListsEveryTemplateThatIsNotAWord() throws IOException {
        var listed = find(LISTED, Files.readString(Path.of(GUIDE)));
        assertThat(listed)
                .isEqualTo(TEMPLATES.stream()
                        .filter(template ->
                                template.values("camunda:expression").isEmpty())
                        .map(ElementTemplate::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyBlockHasATemplate() throws IOException {
        var blocks = find(BLOCK, Files.readString(Path.of(GUIDE)));
        var called = FILES.diagrams().stream()
                .flatMap(file -> file.all(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .toList();
        var offered = TEMPLATES.stream()
                .flatMap(template -> template.values("calledElement").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).isEqualTo(blocks).containsAll(called);
    }

    @Test
    void theRolesAreThoseOfTheOrganisation() {
        assertThat(literals(
                        "camunda:candidateGroups", template -> template.name().equals("user-task")))
                .isEqualTo(RoleIds.all());
        assertThat(literals(
                        "camunda:candidateGroups", template -> template.name().equals("user-task-untimed")))
                .isEqualTo(RoleIds.all());
    }

    @Test
    void theNormsAreThoseOfTheConfiguration() throws IOException {
        var steps = new TreeSet<String>();
        new YAMLMapper()
                .readTree(Files.readString(Path.of("config/rules/norms.yaml")))
                .fieldNames()
                .forEachRemaining(steps::add);
        for (var file : FILES.texts().entrySet()) {
            if (file.getKey().startsWith("config/procedures/")) {
                var procedure = new YAMLMapper().readTree(file.getValue());
                var others = new TreeSet<>(procedure.path("cooperation").findValuesAsText("step"));
                FILES.diagrams().stream()
                        .filter(diagram -> file.getKey().endsWith("/" + diagram.key() + ".yaml"))
                        .flatMap(diagram -> diagram.seats().keySet().stream())
                        .forEach(task -> others.add(task.replace("task_", "")));
                for (var norm : procedure.path("norms")) {
                    // Receipt is over when the process starts; a step without minutes lies outside the limit.
                    // What other agencies do has its own due date, or its own norm that the template leaves open.
                    if (norm.path("minutes").asInt() > 0
                            && !others.contains(norm.path("step").asText())
                            && !norm.path("step").asText().equals("receive")) {
                        steps.add(norm.path("step").asText());
                    }
                }
            }
        }
        assertThat(literals("camunda:dueDate", template -> true)).isEqualTo(steps);
    }

    @Test
    void theKindsAreThoseOfTheCode() throws IOException {
        // The receipt is issued at the counter, before any process starts, and its mail goes with it.
        var letters = Arrays.stream(LetterKind.values())
                .filter(kind -> kind != LetterKind.RECEIPT)
                .map(LetterKind::wire)
                .collect(Collectors.toSet());
        for (var word : List.of("letter.issue", "letter.withdraw")) {
            assertThat(choices(word)).as(word).isEqualTo(letters);
        }
        // Papers between agencies are not sent to the applicant.
        letters.removeIf(kind -> LetterKind.of(kind).isInternal());
        for (var word : List.of("letter.delivered", "letter.send")) {
            assertThat(choices(word)).as(word).isEqualTo(letters);
        }
        try (var mails = Files.list(Path.of("config/letters/mail"))) {
            assertThat(choices("notice.send"))
                    .isEqualTo(mails.map(mail -> mail.getFileName().toString())
                            .filter(mail -> mail.endsWith(".txt") && !mail.startsWith("letter-"))
                            .map(mail -> mail.replace(".txt", ""))
                            // Sent by the counter and by a calendar change, not by a diagram.
                            .filter(mail ->
                                    !Set.of("accepted", "appointment-moved").contains(mail))
                            .collect(Collectors.toSet()));
        }
        assertThat(choices("deadline.pause")).isEqualTo(PauseReasons.all());
        assertThat(literals("conditionExpression", template -> template.name().equals("flow-act")))
                .isEqualTo(Arrays.stream(Act.values()).map(Act::wire).collect(Collectors.toSet()));
    }

    @Test
    void theDesignersPageNamesTheSameKinds() throws IOException {
        var guide = Files.readString(Path.of(GUIDE));
        for (var word : List.of("letter.issue", "notice.send")) {
            assertThat(guide.lines().filter(line -> line.startsWith("| `" + word + "(")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(choices(word)));
        }
        assertThat(guide.lines().filter(line -> line.startsWith("| `deadline.nextAct(")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(literals("conditionExpression", template -> true)));
    }

    @Test
    void theJarCarriesNoTemplateAndTheDeployerReadsNone() {
        assertThat(new ClassPathResource(ElementTemplate.FOLDER.toString()).exists())
                .isFalse();
        assertThat(Home.shipped().resources("processes/*/*.bpmn"))
                .isNotEmpty()
                .noneMatch(resource -> resource.toString().contains(".camunda"));
    }

    /** The choices of a word's template. */
    private static Set<String> choices(String word) {
        return literals("camunda:expression", template -> template.name().equals(word));
    }

    /** The last literals of the expressions that these templates offer for a binding. */
    private static Set<String> literals(String binding, Predicate<ElementTemplate> which) {
        return TEMPLATES.stream()
                .filter(which)
                .map(template -> template.values(binding))
                .flatMap(Collection::stream)
                .map(LITERAL::matcher)
                .filter(Matcher::find)
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
