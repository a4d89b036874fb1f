package vn.motcua.processes;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import vn.motcua.MotCua;
import vn.motcua.engine.bpmn.Lexicon;
import vn.motcua.organisation.Organisation;

/** The words that diagrams may use, as the code has them: {@code letter.issue/2}. */
record Words(Map<String, Class<?>> words) {
    static Words ofTheCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(vn.motcua.engine.Vocabulary.class));
        var words = new TreeMap<String, Class<?>>();
        for (var candidate : scanner.findCandidateComponents("vn.motcua")) {
            var type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
            // The engine's own tests bring a word of theirs; diagrams may not use it.
            if (!source(type).equals(source(MotCua.class))) {
                continue;
            }
            words.put(type.getAnnotation(vn.motcua.engine.Vocabulary.class).value(), type);
        }
        return new Words(words);
    }

    private static String source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    /** All methods as {@code word.method/arity}. */
    Set<String> signatures() {
        return words.entrySet().stream()
                .flatMap(word -> methods(word.getValue())
                        .map(method -> word.getKey() + "." + method.getName() + "/" + method.getParameterCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What diagrams may speak of. */
    Lexicon lexicon() {
        return new Lexicon(signatures(), Organisation::knowsRole);
    }

    /** The method of a word, by {@code word.method/arity}. */
    Stream<Method> methods() {
        return words.values().stream().flatMap(Words::methods);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }
}
