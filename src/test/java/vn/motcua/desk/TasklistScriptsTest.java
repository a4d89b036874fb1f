package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A script that Tasklist cannot load leaves a blank page for everybody. */
class TasklistScriptsTest {
    private static final Path CONFIG = TasklistFiles.our("scripts/config.js");
    private static final Pattern CUSTOM = Pattern.compile("customScripts:\\s*\\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern IMPORT = Pattern.compile("^import .*'(\\.[^']+)';$", Pattern.MULTILINE);

    @Test
    void everyScriptThatIsNamedIsThere() {
        assertThat(reached()).hasSizeGreaterThan(2).allSatisfy(script -> assertThat(script)
                .isRegularFile());
    }

    @Test
    void everyScriptThatIsThereIsNamed() throws IOException {
        try (var scripts = Files.walk(TasklistFiles.our("scripts"))) {
            assertThat(scripts.filter(file -> file.toString().endsWith(".js"))).hasSameElementsAs(reached());
        }
    }

    private static Set<Path> reached() {
        var reached = new LinkedHashSet<Path>();
        follow(CONFIG, reached);
        // Tasklist reads these paths from its own folder, imports are read from the file they stand in.
        CUSTOM.matcher(TasklistFiles.text(CONFIG))
                .results()
                .flatMap(list -> QUOTED.matcher(list.group(1)).results())
                .forEach(script -> follow(TasklistFiles.our(script.group(1)), reached));
        return reached;
    }

    private static void follow(Path script, Set<Path> reached) {
        if (reached.add(script) && script.toFile().isFile()) imports(script).forEach(found -> follow(found, reached));
    }

    private static Stream<Path> imports(Path script) {
        return IMPORT.matcher(TasklistFiles.text(script)).results().map(found -> script.resolveSibling(found.group(1))
                .normalize());
    }
}
