package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Every state of the calendar files that was ever counted with. What the files say now is kept at the start; a ledger is
 * summed with the state that it names, whatever the files say by then.
 */
@Component
class CalendarVersions implements CountingCalendars {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Calendars newest;
    private final Map<String, Calendars> read = new ConcurrentHashMap<>();

    CalendarVersions(JdbcClient jdbc, Calendars newest, Clock clock) {
        this.jdbc = jdbc;
        this.newest = newest;
        this.clock = clock;
        if (isFirstStart()) {
            adopt();
        }
        keep(newest.version());
        read.put(newest.version(), newest);
    }

    /** What the files say, and what is received from now on is counted with. */
    Calendars newest() {
        return newest;
    }

    @Override
    public WorkingCalendar of(String version, String agency) {
        return version(version).of(agency);
    }

    /** @throws IllegalStateException when a version is named that was never kept: a restored backup lacks rows */
    Calendars version(String version) {
        return read.computeIfAbsent(version, this::load);
    }

    Instant firstReadAt(String version) {
        return jdbc.sql("select first_read_at from calendar_version where version = ?")
                .param(version)
                .query((row, number) -> LedgerTable.instant(row, "first_read_at"))
                .single();
    }

    private Calendars load(String version) {
        return jdbc.sql("select content from calendar_version where version = ?")
                .param(version)
                .query(String.class)
                .optional()
                .map(content -> Calendars.of(new Calendars.Content(content)))
                .orElseThrow(() -> new IllegalStateException("calendar_version lacks " + version));
    }

    private boolean isFirstStart() {
        return jdbc.sql("select not exists (select 1 from calendar_version)")
                .query(Boolean.class)
                .single();
    }

    /** Ledgers of a time that kept no versions were counted with whatever the files said: with these, up to now. */
    private void adopt() {
        List<String> named = jdbc.sql(
                        "select distinct calendar_version from ledger_entry where calendar_version is not null")
                .query(String.class)
                .list();
        named.forEach(this::keep);
    }

    /** Nothing happens when it is kept already (two nodes start together, too). */
    private void keep(String version) {
        jdbc.sql(
                        "insert into calendar_version (version, content, first_read_at) values (?, ?, ?) on conflict do nothing")
                .params(version, newest.content().text(), LedgerTable.offset(clock.instant()))
                .update();
    }
}
