package vn.motcua.procedures;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/** The shared blocks that rows of a step table may stand for; {@code starter/blocks.yaml} says which and how. */
final class Blocks {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String LEG = "leg";

    private final Map<String, Block> blocks;
    private final Map<String, Long> usual;

    /**
     * @param name of a row that has none
     * @param id of a row that has none
     * @param agencies article of the cooperation, when other units do the work; null otherwise
     * @param norms names of the block's own steps, in order; {@code leg} is the row's own step at the other units
     * @param row the step that takes what the others leave of the row's minutes
     */
    record Block(
            String name,
            String id,
            @Nullable String agencies,
            LinkedHashMap<String, String> norms,
            String row,
            List<Play> play) {}

    /**
     * A task that a scenario does.
     *
     * @param each whether every unit that is asked does it
     * @param times how often otherwise; once when left out
     */
    record Play(String task, boolean each, @Nullable Integer times, LinkedHashMap<String, Object> fields) {
        int times(int units) {
            return each ? units : times == null ? 1 : times;
        }
    }

    /** A step's norm in working minutes. */
    record Norm(String id, String name, long minutes) {}

    /** @param home the folder with {@code config} */
    Blocks(Path home) {
        try (var text = Blocks.class.getResourceAsStream("/starter/blocks.yaml")) {
            blocks = YAML.readValue(Objects.requireNonNull(text), new TypeReference<>() {});
            usual = YAML.readValue(home.resolve("config/rules/norms.yaml").toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("starter/blocks.yaml, config/rules/norms.yaml", e);
        }
    }

    /** @throws StartRefused when the starter cannot draw such a block */
    Block named(int row, String key) {
        var block = blocks.get(key);
        if (block == null) {
            throw new StartRefused(
                    "Bước %d: bảng chưa vẽ được khối '%s'; vẽ được %s. Khối khác thì thêm vào sơ đồ bằng Camunda Modeler."
                            .formatted(row, key, String.join(", ", blocks.keySet())));
        }
        return block;
    }

    /** How the row's minutes are shared out among the steps of its block. */
    List<Norm> norms(int row, Block block, String id, String name, long minutes) {
        long others = block.norms().keySet().stream()
                .filter(step -> !step.equals(block.row()))
                .mapToLong(usual::get)
                .sum();
        if (minutes <= others) {
            throw new StartRefused(
                    "Bước %d: khối cần hơn %d phút làm việc cho các việc bên trong nó (config/rules/norms.yaml), bảng ghi %d."
                            .formatted(row, others, minutes));
        }
        var norms = new ArrayList<Norm>();
        block.norms()
                .forEach((step, label) -> norms.add(new Norm(
                        step.equals(LEG) ? id : step,
                        step.equals(LEG) ? name : label,
                        step.equals(block.row()) ? minutes - others : usual.get(step))));
        return norms;
    }
}
