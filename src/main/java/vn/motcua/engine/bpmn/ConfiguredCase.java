package vn.motcua.engine.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case (trường hợp) of a procedure's configuration: the same configuration with the case's own limit, and with the norms
 * and waits that the case says differently. Whoever reads a case reads an ordinary configuration.
 *
 * @param key empty when the procedure has one case only, which then needs no name
 * @param name as people say it, <i>Nhà ở riêng lẻ</i>
 * @param configuration without {@code cases}
 */
public record ConfiguredCase(String key, String name, JsonNode configuration) {
    /** What says how long it takes: a case with a limit of its own takes none of these from the ordinary one. */
    private static final List<String> LENGTHS = List.of("limit", "reducedLimit", "worstPath");

    /**
     * The cases of {@code config/procedures/<key>.yaml}, the ordinary one first: it is what the file says where no case says
     * otherwise.
     */
    public static List<ConfiguredCase> of(JsonNode procedure) {
        var cases = new ArrayList<ConfiguredCase>();
        for (var one : procedure.path("cases")) {
            cases.add(new ConfiguredCase(
                    one.path("key").asText(), one.path("name").asText(), in(one, procedure)));
        }
        return cases.isEmpty() ? List.of(new ConfiguredCase("", "", procedure)) : List.copyOf(cases);
    }

    private static JsonNode in(JsonNode one, JsonNode procedure) {
        ObjectNode said = procedure.deepCopy();
        said.remove("cases");
        if (one.has("limit")) {
            said.remove(LENGTHS);
            LENGTHS.stream().filter(one::has).forEach(length -> said.set(length, one.get(length)));
        }
        said.set("norms", norms(said.withArray("norms"), one.path("norms")));
        if (one.has("waits")) {
            var waits = said.withObject("waits");
            one.get("waits")
                    .properties()
                    .forEach(wait -> waits.set(wait.getKey(), over(waits.path(wait.getKey()), wait.getValue())));
        }
        return said;
    }

    /** In the order of the procedure. */
    private static ArrayNode norms(ArrayNode usual, JsonNode own) {
        var byStep = new HashMap<String, JsonNode>();
        own.forEach(norm -> byStep.put(norm.path("step").asText(), norm));
        var norms = usual.arrayNode();
        usual.forEach(norm -> norms.add(over(norm, byStep.get(norm.path("step").asText()))));
        return norms;
    }

    /** The usual with each part that the case has, too. */
    private static JsonNode over(JsonNode usual, @Nullable JsonNode own) {
        ObjectNode both = usual.isObject() ? usual.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (own != null) {
            own.properties().forEach(part -> both.set(part.getKey(), part.getValue()));
        }
        return both;
    }
}
