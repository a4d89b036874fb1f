package vn.motcua;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Vocabulary;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua");
    private static final int LONGEST_FILE = 300;

    @Test
    void onlyTheEngineKnowsCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.motcua.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the engine can be swapped for a fork in one package")
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Dto|DTO|Entity)")
                .because("a better word exists")
                .check(OURS);
    }

    @Test
    void wordsLiveInBpmnPackagesAndAreSmall() {
        classes()
                .that()
                .areAnnotatedWith(Vocabulary.class)
                .should()
                .resideInAPackage("..bpmn..")
                .andShould()
                .haveSimpleNameEndingWith("Vocabulary")
                .check(OURS);
    }

    @Test
    void noWordIsTransactionalItself() {
        noClasses()
                .that()
                .resideInAPackage("..bpmn..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("an error caught at a boundary would end in UnexpectedRollbackException")
                .check(OURS);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..bpmn..")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(OURS);
    }

    @Test
    void timeComesFromTheClockOnly() {
        noClasses()
                .should()
                .callMethodWhere(asksForNowWithoutAClock())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .orShould()
                .callConstructor(Date.class)
                .because("moving the clock must move everything")
                .check(OURS);
    }

    private static DescribedPredicate<JavaMethodCall> asksForNowWithoutAClock() {
        return DescribedPredicate.describe(
                "now() of java.time without a clock",
                call -> call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    @Test
    void whatRunsByItselfNamesItsExecutor() {
        methods()
                .that(annotatedWith(Async.class))
                .should(nameAnExecutor(Async.class, "value"))
                .allowEmptyShould(true)
                .check(OURS);
        methods()
                .that(annotatedWith(Scheduled.class))
                .should(nameAnExecutor(Scheduled.class, "scheduler"))
                .allowEmptyShould(true)
                .because("the default executor is the engine's")
                .check(OURS);
    }

    private static ArchCondition<JavaMethod> nameAnExecutor(Class<? extends Annotation> annotation, String property) {
        return new ArchCondition<>("name an executor in " + property) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var executor = method.getAnnotationOfType(annotation.getName()).get(property);
                var named = executor.isPresent() && !executor.get().toString().isBlank();
                events.add(new SimpleConditionEvent(method, named, method.getFullName() + " names no executor"));
            }
        };
    }

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(ArchitectureTest::isTooLong))
                    .isEmpty();
        }
    }

    private static boolean isTooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > LONGEST_FILE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void subPackagesAreBpmnAndWebOnly() {
        var allowed = Set.of("bpmn", "web");
        assertThat(OURS.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.split("\\."))
                        .filter(parts -> parts.length > 3 && !allowed.contains(parts[3]))
                        .map(parts -> String.join(".", parts))
                        .distinct())
                .isEmpty();
    }
}
