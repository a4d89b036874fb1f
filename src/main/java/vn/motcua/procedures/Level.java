package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The level of government that settles a procedure (three tiers, until 30/6/2025). */
public enum Level {
    @JsonProperty("province")
    PROVINCE("Cấp tỉnh"),
    @JsonProperty("district")
    DISTRICT("Cấp huyện"),
    @JsonProperty("commune")
    COMMUNE("Cấp xã");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** As shown to people, such as “Cấp huyện”. */
    public String label() {
        return label;
    }
}
