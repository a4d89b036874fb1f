package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The closed vocabulary: what the designers' list says and what the code has are the same. */
class WordListTest {
    private static final Pattern LINE = Pattern.compile("^\\| `(\\w+)\\.(\\w+)\\(([^)]*)\\)` \\|", Pattern.MULTILINE);
    private static final Set<Class<?>> TYPES = Set.of(String.class, long.class, boolean.class, Date.class, void.class);

    private final Words words = Words.ofTheCode();

    @Test
    void theListForDesignersNamesEveryWordAndNoOther() throws IOException {
        var listed = new TreeSet<String>();
        var line = LINE.matcher(Files.readString(Path.of("docs/vocabulary.md")));
        while (line.find()) {
            var arguments = line.group(3).isBlank() ? 0 : line.group(3).split(",").length;
            listed.add(line.group(1) + "." + line.group(2) + "/" + arguments);
        }
        assertThat(listed).isEqualTo(words.signatures());
    }

    @Test
    void aWordTakesAndGivesOnlyScalars() {
        assertThat(words.methods()).allSatisfy(method -> {
            assertThat(TYPES).contains(method.getReturnType());
            assertThat(TYPES).containsAll(List.of(method.getParameterTypes()));
        });
    }
}
