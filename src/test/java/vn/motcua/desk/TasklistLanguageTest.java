package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist speaks Vietnamese, all of it: a new version of Camunda with new labels stops here, not on an official's screen. */
class TasklistLanguageTest {
    private static final Map<String, String> ENGLISH = leaves(TasklistFiles.shipped("tasklist/locales/en.json"));
    private static final Map<String, String> VIETNAMESE =
            leaves(TasklistFiles.text(TasklistFiles.our("locales/vi.json")));

    /** Signs, formats and numbers: nothing to translate. */
    private static final Set<String> THE_SAME_IN_BOTH = Set.of(
            "/labels/NO_TASK_FORM",
            "/labels/SEARCH_LESS_THAN",
            "/labels/SEARCH_LESS_THAN_EQUALS",
            "/labels/SEARCH_GREATER_THAN",
            "/labels/SEARCH_GREATER_THAN_EQUALS",
            "/dateLocales/calendar/sameElse",
            "/dateLocales/longDateFormat/L",
            "/dateLocales/longDateFormat/LT",
            "/dateLocales/week/dow",
            "/dateLocales/week/doy");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{?\\s*\\w+\\s*}?}");

    @Test
    void everyLabelIsThereAndNoOther() {
        assertThat(VIETNAMESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void nothingIsLeftInEnglish() {
        assertThat(VIETNAMESE).allSatisfy((label, words) -> {
            if (THE_SAME_IN_BOTH.contains(label)) assertThat(words).isEqualTo(ENGLISH.get(label));
            else assertThat(words).as(label).isNotBlank().isNotEqualTo(ENGLISH.get(label));
        });
    }

    @Test
    void placeholdersAreKept() {
        assertThat(VIETNAMESE).allSatisfy((label, words) -> assertThat(placeholders(words))
                .as(label)
                .containsExactlyInAnyOrderElementsOf(placeholders(ENGLISH.getOrDefault(label, ""))));
    }

    private static List<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\s", ""))
                .toList();
    }

    private static Map<String, String> leaves(String file) {
        var found = new TreeMap<String, String>();
        collect("", TasklistFiles.json(file), found);
        return found;
    }

    private static void collect(String path, JsonNode node, Map<String, String> found) {
        if (node.isValueNode()) found.put(path, node.asText());
        for (int i = 0; node.isArray() && i < node.size(); i++) collect(path + "/" + i, node.get(i), found);
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), found));
    }
}
