package vn.motcua.engine;

/**
 * An expected event in a process: becomes the BPMN error with this code and is caught at a boundary event. Only words of
 * service tasks may raise it, before they write anything: what was written stays.
 */
public class ProcessProblem extends RuntimeException {
    private final String code;

    /** @param code kebab-case, as the boundary event names it */
    public ProcessProblem(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public ProcessProblem(String code) {
        this(code, code);
    }

    public String code() {
        return code;
    }
}
