package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a configured value is founded; whatever is not {@link #STATED} must be confirmed before real use. */
public enum Basis {
    /** Read in the cited law or published procedure. */
    @JsonProperty("stated")
    STATED("theo văn bản"),
    /** From general knowledge of the law, not read again. */
    @JsonProperty("recalled")
    RECALLED("theo hiểu biết chung, cần đối chiếu"),
    /** Our own proposal. */
    @JsonProperty("inferred")
    INFERRED("đề xuất, cần xác nhận"),
    /** Stands in for a value that the province sets. */
    @JsonProperty("placeholder")
    PLACEHOLDER("tạm ghi, chờ giá trị của tỉnh");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** As shown to people, such as “theo văn bản”. */
    public String label() {
        return label;
    }
}
