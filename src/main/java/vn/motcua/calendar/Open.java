package vn.motcua.calendar;

/** Which sessions of a day are worked. */
enum Open {
    NONE,
    MORNING,
    AFTERNOON,
    FULL
}
