package vn.motcua.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The closed vocabulary: every {@link Vocabulary} bean by its word. Found by type when first asked, made when first called:
 * words depend on the engine, so the engine must not depend on them when it starts.
 */
final class Words {
    private final SingletonSupplier<Map<String, Word>> words;

    Words(ListableBeanFactory beans) {
        this.words = SingletonSupplier.of(() -> find(beans));
    }

    private static Map<String, Word> find(ListableBeanFactory beans) {
        var found = new TreeMap<String, Word>();
        for (var bean : beans.getBeanNamesForAnnotation(Vocabulary.class)) {
            var type = ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(bean)));
            var vocabulary = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(type, Vocabulary.class));
            var word = new Word(vocabulary.value(), type, () -> beans.getBean(bean));
            if (found.put(word.name(), word) != null) {
                throw new StartRefused("Từ '" + word.name() + "' của bộ từ vựng được khai báo hai lần.");
            }
        }
        return found;
    }

    private Map<String, Word> words() {
        return words.obtain();
    }

    boolean contains(String name) {
        return words().containsKey(name);
    }

    @Nullable
    Word word(String name) {
        return words().get(name);
    }

    String list() {
        return String.join(", ", words().keySet());
    }

    /** Every method of every word with its number of arguments: {@code letter.issue/2}. */
    Set<String> signatures() {
        var signatures = new TreeSet<String>();
        words().values().forEach(word -> Arrays.stream(word.type().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method ->
                        signatures.add(word.name() + "." + method.getName() + "/" + method.getParameterCount())));
        return signatures;
    }

    /** One word: its type says what can be called. */
    record Word(String name, Class<?> type, Supplier<Object> bean) {
        /** The word's own public method of this name and number of arguments. */
        @Nullable
        Method method(String method, int arity) {
            var found = Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                    .filter(m -> m.getName().equals(method) && m.getParameterCount() == arity)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                // Words are package-private classes of their modules.
                found.setAccessible(true);
            }
            return found;
        }
    }
}
