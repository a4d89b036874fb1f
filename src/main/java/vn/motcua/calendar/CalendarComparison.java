package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the days that two states of the files have differently, over all years that either of them declares. */
final class CalendarComparison {
    private final Declarations before;
    private final Declarations after;

    CalendarComparison(Declarations before, Declarations after) {
        this.before = before;
        this.after = after;
    }

    /** In order of time; what concerns all comes first, and is not said again of an agency. */
    List<DayChange> changes() {
        List<DayChange> changes = changes("", LocalExceptions.Entry::concernsAll);
        Set<String> general = new TreeSet<>();
        changes.forEach(change -> general.add(words(change)));
        for (String agency : agencies()) {
            changes(agency, entry -> entry.concerns(agency)).stream()
                    .filter(change -> !general.contains(words(change)))
                    .forEach(changes::add);
        }
        return changes;
    }

    private static String words(DayChange change) {
        return change.date() + change.before() + change.after();
    }

    private Set<String> agencies() {
        Set<String> agencies = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(declarations -> declarations.local().exceptions().stream())
                .filter(entry -> entry.agencies() != null)
                .forEach(entry -> agencies.addAll(entry.agencies()));
        return agencies;
    }

    private List<DayChange> changes(String agency, Predicate<LocalExceptions.Entry> concerned) {
        Days old = new CalendarYears(before).days(concerned);
        Days young = new CalendarYears(after).days(concerned);
        List<DayChange> changes = new ArrayList<>();
        first().datesUntil(last().plusDays(1)).forEach(date -> {
            if (!old.at(date).hours().equals(young.at(date).hours())) {
                changes.add(new DayChange(date, agency, words(old.at(date)), words(young.at(date))));
            }
        });
        return changes;
    }

    private LocalDate first() {
        LocalDate one = before.declared().first();
        LocalDate other = after.declared().first();
        return one.isBefore(other) ? one : other;
    }

    private LocalDate last() {
        LocalDate one = before.declared().last();
        LocalDate other = after.declared().last();
        return one.isAfter(other) ? one : other;
    }

    private static String words(Day day) {
        String note = day.note().isEmpty() ? "" : " (" + day.note() + ")";
        if (day.works()) {
            return "làm việc " + day.hours().text() + note;
        }
        return day.kind() == Day.Kind.WEEKLY_REST ? "nghỉ hằng tuần" : "nghỉ: " + day.note();
    }
}
