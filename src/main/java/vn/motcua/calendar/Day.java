package vn.motcua.calendar;

/**
 * One day of the calendar.
 *
 * @param hours office hours, none when off
 * @param kind why it is as it is
 * @param note the holiday's name, or for what a make-up day makes up; empty on ordinary days
 */
record Day(Hours hours, Kind kind, String note) {
    enum Kind {
        ORDINARY,
        WEEKLY_REST,
        HOLIDAY,
        MAKE_UP,
        OTHER_HOURS
    }

    boolean works() {
        return hours.any();
    }
}
