package vn.motcua.procedures;

/**
 * How long one step of the internal process may take (TT 01/2018/TT-VPCP Đ.8).
 *
 * @param step the step's key; the user task is {@code task_<step>}
 * @param name the step in Vietnamese, verb and object
 * @param minutes working minutes (a working day has 480); 0 for a step outside the clock
 * @param basis how well the value is founded
 */
public record StepNorm(String step, String name, long minutes, Basis basis) {}
