package vn.motcua.designs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.bpmn.WorstPath;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Publication;

/**
 * Everything that a page says of a procedure, made from its models.
 *
 * @param steps along the way, with who does each
 * @param worst the longest road in working time
 * @param supplement how a supplement may be asked for and what it does to the clock, in words
 * @param calls names of the blocks that the diagram calls
 * @param publication by which it counts; null when the release brought it along
 */
public record ProcedureSheet(
        Procedure procedure,
        List<Step> steps,
        WorstPath worst,
        String supplement,
        List<String> calls,
        @Nullable Publication publication) {
    /**
     * @param holder who does it, such as <i>Chuyên viên</i>; empty when the diagram does not say
     * @param minutes working minutes; 0 for a step outside the limit
     * @param basis how well the norm is founded, in words
     */
    public record Step(String name, String holder, long minutes, String basis) {}
}
