package vn.motcua.deadlines;

import vn.motcua.calendar.WorkingCalendar;

/** The calendars that ledgers name: what a fold needs beside the entries. */
@FunctionalInterface
interface CountingCalendars {
    /**
     * @param version of the calendar files
     * @param agency whose exceptions apply
     */
    WorkingCalendar of(String version, String agency);
}
