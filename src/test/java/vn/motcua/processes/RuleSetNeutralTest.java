package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Diagrams, forms and templates serve dossiers of every rule set: the number of its decree or circular belongs to
 * {@code config/rules}, where the day of receipt chooses it.
 */
class RuleSetNeutralTest {
    private static final Pattern OF_ONE_RULE_SET =
            Pattern.compile("(NĐ|Nghị định) ?(61/2018|118/2025)|(TT|Thông tư) ?(01/2018|03/2025)");

    @Test
    void nothingThatIsSharedCitesTheDecreeOfOneRuleSet() throws IOException {
        var citing = new TreeMap<String, String>();
        for (var folder : List.of("processes", "forms", "config/rules/escalation.dmn")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(bpmn|form|json|dmn)"))
                        .toList()) {
                    var found = OF_ONE_RULE_SET.matcher(Files.readString(file));
                    if (found.find()) {
                        citing.put(file.toString(), found.group());
                    }
                }
            }
        }
        assertThat(citing).isEmpty();
    }
}
