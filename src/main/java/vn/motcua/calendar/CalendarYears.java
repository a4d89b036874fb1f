package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Lays the declarations out day by day. */
final class CalendarYears {
    /** Old dossiers are taken over from earlier systems; long limits reach ahead. Outside these years is an error. */
    private static final int YEARS_BEFORE = 20;

    private static final int YEARS_AFTER = 50;

    private final Declarations declarations;

    CalendarYears(Declarations declarations) {
        this.declarations = declarations;
    }

    /** @param concerned which of the local exceptions apply */
    WorkingCalendar calendar(Predicate<LocalExceptions.Entry> concerned) {
        OrdinaryWeek week = declarations.week();
        return new WorkingCalendar(
                days(concerned),
                week.dueAt(),
                declarations.declared(),
                week.hours(Open.FULL).minutes(),
                declarations.version());
    }

    /** @param concerned which of the local exceptions apply */
    Days days(Predicate<LocalExceptions.Entry> concerned) {
        List<LocalExceptions.Entry> local =
                declarations.local().exceptions().stream().filter(concerned).toList();
        Map<LocalDate, Day> special = special(local);
        Declared declared = declarations.declared();
        OrdinaryWeek week = declarations.week();
        LocalDate first = declared.first().minusYears(YEARS_BEFORE);
        List<Day> days = new ArrayList<>();
        Day ordinary = new Day(week.hours(Open.FULL), Day.Kind.ORDINARY, "");
        Day rest = new Day(Hours.NONE, Day.Kind.WEEKLY_REST, "");
        first.datesUntil(declared.last().plusYears(YEARS_AFTER).plusDays(1)).forEach(date -> {
            Day usual = week.rests(date) ? rest : ordinary;
            days.add(special.getOrDefault(date, declared.covers(date, date) ? usual : assumed(date, usual)));
        });
        return new Days(first, days);
    }

    private Day assumed(LocalDate date, Day usual) {
        for (OrdinaryWeek.FixedHoliday holiday : declarations.week().fixedHolidays()) {
            if (holiday.is(date)) {
                return new Day(Hours.NONE, Day.Kind.HOLIDAY, holiday.name());
            }
        }
        return usual;
    }

    private Map<LocalDate, Day> special(List<LocalExceptions.Entry> local) {
        Map<LocalDate, Day> special = new HashMap<>();
        OrdinaryWeek week = declarations.week();
        for (DeclaredYear year : declarations.years().values()) {
            for (DeclaredYear.Off off : year.holidays()) {
                Day day = new Day(Hours.NONE, Day.Kind.HOLIDAY, off.name());
                off.from().datesUntil(off.last().plusDays(1)).forEach(date -> special.put(date, day));
            }
            for (DeclaredYear.MakeUp makeUp : year.workingDays()) {
                String note = "làm bù cho " + Wording.day(makeUp.inExchangeFor());
                special.put(makeUp.date(), new Day(week.hours(makeUp.hours()), Day.Kind.MAKE_UP, note));
            }
            for (DeclaredYear.Short day : year.shortDays()) {
                special.put(day.date(), new Day(week.hours(day.open()), Day.Kind.OTHER_HOURS, day.name()));
            }
        }
        // What names an agency comes after what concerns all: the nearer word holds.
        local.stream().filter(LocalExceptions.Entry::concernsAll).forEach(entry -> except(entry, special));
        local.stream().filter(entry -> !entry.concernsAll()).forEach(entry -> except(entry, special));
        return special;
    }

    private void except(LocalExceptions.Entry entry, Map<LocalDate, Day> special) {
        OrdinaryWeek week = declarations.week();
        entry.from().datesUntil(entry.last().plusDays(1)).forEach(date -> {
            Day before = special.get(date);
            boolean wasOff = before == null ? week.rests(date) : !before.works();
            // A storm over a weekend closes nothing that was open: the day keeps its own reason.
            if (wasOff && entry.open() == Open.NONE) {
                return;
            }
            Day.Kind kind =
                    entry.open() == Open.NONE ? Day.Kind.HOLIDAY : wasOff ? Day.Kind.MAKE_UP : Day.Kind.OTHER_HOURS;
            special.put(date, new Day(week.hours(entry.open()), kind, entry.name()));
        });
    }
}
