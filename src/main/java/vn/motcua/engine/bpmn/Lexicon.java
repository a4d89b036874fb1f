package vn.motcua.engine.bpmn;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a diagram may speak of.
 *
 * @param signatures the words' methods with their number of arguments, {@code letter.issue/2}
 * @param roles whether there is a role of this id
 */
public record Lexicon(Set<String> signatures, Predicate<String> roles) {
    boolean knowsRole(String role) {
        return roles.test(role);
    }

    /** The words alone: {@code letter}. */
    Set<String> words() {
        return signatures.stream()
                .map(signature -> signature.substring(0, signature.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
