package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.motcua.organisation.Organisation;

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

    /** The level that does it in this province: where there are no districts the communes do what districts did. */
    public Level in(Organisation organisation) {
        return this == DISTRICT && !organisation.hasDistricts() ? COMMUNE : this;
    }

    /** As shown to people, such as “Cấp huyện”. */
    public String label() {
        return label;
    }
}
