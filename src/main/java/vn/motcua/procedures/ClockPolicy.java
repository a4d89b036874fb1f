package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a complete supplement, asked for in appraisal, does to the dossier's limit. */
public enum ClockPolicy {
    /** The clock goes on with what was left, where a special law says so. */
    @JsonProperty("pause")
    PAUSE,
    /** The limit counts anew in full from the complete supplement (NĐ 61/2018/NĐ-CP Đ.19.4). */
    @JsonProperty("restart")
    RESTART
}
