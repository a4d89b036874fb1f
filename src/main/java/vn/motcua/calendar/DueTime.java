package vn.motcua.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** At what hour a limit in working days ends. Both are in use in provincial systems. */
enum DueTime {
    @JsonProperty("close-of-day")
    CLOSE_OF_DAY,
    @JsonProperty("same-clock-time")
    SAME_CLOCK_TIME
}
