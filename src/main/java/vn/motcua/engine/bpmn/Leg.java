package vn.motcua.engine.bpmn;

/**
 * A stretch of working time on a road.
 *
 * @param element id of the task or event, {@code call_askOpinions/task_answer} in a block; {@code receive} for the counter
 * @param step the norm that measures it
 * @param minutes working minutes, 480 a day
 */
public record Leg(String element, String step, long minutes) {}
