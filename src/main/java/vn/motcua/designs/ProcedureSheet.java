package vn.motcua.designs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.bpmn.WorstPath;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Publication;

/**
 * Everything that a page says of a procedure, made from its models.
 *
 * @param steps along the way, with who does each
 * @param worst the longest road in working time
 * @param road the stretches of that road that take time, by name
 * @param cases each case with its own limit, the ordinary one first; empty where there is one only
 * @param waits what waiting for the applicant or for others does to the clock, where the procedure waits
 * @param calls names of the blocks that the diagram calls
 * @param publication by which it counts; null when the release brought it along
 */
public record ProcedureSheet(
        Procedure procedure,
        List<Step> steps,
        WorstPath worst,
        List<Stretch> road,
        List<InCase> cases,
        List<Wait> waits,
        List<String> calls,
        @Nullable Publication publication) {
    /**
     * @param holder who does it, such as <i>Chuyên viên</i>; empty when the diagram does not say
     * @param minutes working minutes; 0 for a step outside the limit
     * @param basis how well the norm is founded, in words
     */
    public record Step(String name, String holder, long minutes, String basis) {}

    /** A stretch of the longest road; working minutes. */
    public record Stretch(String name, long minutes) {}

    /**
     * A case of the procedure.
     *
     * @param worst its own longest road
     * @param norms the steps whose norms differ from the ordinary case's, with these norms
     */
    public record InCase(Procedure procedure, WorstPath worst, List<Stretch> norms) {}

    /**
     * @param reason what is waited for, in words
     * @param rules name of the rule set that says so
     * @param words how often, how long, and what the clock does
     */
    public record Wait(String reason, String rules, String words) {}

    /** Ids of the elements of the longest road, as far as they stand in the procedure's own diagram. */
    Set<String> elements() {
        return worst.legs().stream().map(leg -> leg.element().split("/")[0]).collect(Collectors.toSet());
    }
}
