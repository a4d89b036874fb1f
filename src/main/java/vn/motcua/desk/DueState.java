package vn.motcua.desk;

/** How a promise stands, as pages and cards show it: a sign and words, never a colour alone. */
public enum DueState {
    RUNNING("running", "good", "Còn hạn"),
    DUE_SOON("due-soon", "soon", "Sắp đến hạn"),
    OVERDUE("overdue", "late", "Quá hạn"),
    STOPPED("stopped", "still", "Tạm dừng"),
    ANSWERED("answered", "good", "Đã có kết quả");

    private final String wire;
    private final String style;
    private final String label;

    DueState(String wire, String style, String label) {
        this.wire = wire;
        this.style = style;
        this.label = label;
    }

    /** {@code due-soon}: the name in JSON. */
    public String wire() {
        return wire;
    }

    /** The class in our style sheet. */
    public String style() {
        return style;
    }

    public String label() {
        return label;
    }
}
