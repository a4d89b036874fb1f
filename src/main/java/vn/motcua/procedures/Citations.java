package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.engine.StartRefused;

/**
 * A procedure outlives the decree on the one-stop mechanism: what it owes to that it cites as {@code rules.handoff}, and every
 * rule set says which article this is.
 */
final class Citations {
    private static final String REFERENCE = "rules.";
    /** What a rule set's name names: <i>61/2018/NĐ-CP</i>. */
    private static final Pattern TEXT = Pattern.compile("(\\d+/\\d{4})/[\\p{L}-]+");

    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final List<String> texts = new ArrayList<>();

    /** @param ruleSets path → content of {@code config/rules/nd*.yaml} */
    Citations(Map<String, String> ruleSets) {
        ruleSets.forEach(this::add);
    }

    private void add(String path, String content) {
        try {
            var ruleSet = new YAMLMapper().readTree(content);
            var articles = new TreeSet<String>();
            ruleSet.path("articles").fieldNames().forEachRemaining(articles::add);
            keys.put(path, articles);
            var named = TEXT.matcher(ruleSet.path("name").asText());
            while (named.find()) {
                texts.add(named.group());
                if (named.group().endsWith("/NĐ-CP")) {
                    texts.add("NĐ " + named.group(1));
                }
            }
        } catch (JsonProcessingException e) {
            throw new StartRefused(path + ": YAML hỏng.", e);
        }
    }

    void check(ProcedureSource source) {
        check(source, source.tree());
    }

    private void check(ProcedureSource source, JsonNode node) {
        var article = node.path("article").asText();
        if (article.startsWith(REFERENCE)) {
            checkKey(source, node, article);
        } else {
            texts.stream().filter(article::contains).findFirst().ifPresent(text -> {
                throw ProcedureReader.fault(
                        source.path(),
                        node.get("article"),
                        "article “%s” chỉ đúng với hồ sơ của một bộ quy tắc; ghi rules.<khóa> (%s), bộ quy tắc của ngày tiếp nhận nói đó là điều nào"
                                .formatted(
                                        article,
                                        String.join(
                                                ", ", keys.values().iterator().next())));
            });
        }
        node.forEach(child -> check(source, child));
    }

    private void checkKey(ProcedureSource source, JsonNode node, String article) {
        keys.forEach((path, articles) -> {
            if (!articles.contains(article.substring(REFERENCE.length()))) {
                throw ProcedureReader.fault(
                        source.path(),
                        node.get("article"),
                        "article '%s': %s không có khóa này (có: %s)"
                                .formatted(article, path, String.join(", ", articles)));
            }
        });
    }
}
