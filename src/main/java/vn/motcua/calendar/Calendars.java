package vn.motcua.calendar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The working calendars of the province, read once at the start from {@code config/calendars/} under
 * {@code motcua.home} and in the jar. A faulty file stops the start with file, place and a Vietnamese sentence.
 */
@Component
public class Calendars {
    private final Declarations declarations;
    private final CalendarYears years;
    private final WorkingCalendar general;
    private final Map<String, WorkingCalendar> ofAgencies = new ConcurrentHashMap<>();

    @Autowired
    Calendars(ResourcePatternResolver resources, @Value("${motcua.home:}") String home) {
        this(Declarations.of(new CalendarFolder(resources, home).files()));
    }

    Calendars(Declarations declarations) {
        this.declarations = declarations;
        this.years = new CalendarYears(declarations);
        this.general = years.calendar(LocalExceptions.Entry::concernsAll);
    }

    /**
     * The calendars of an earlier time.
     *
     * @param content as {@link #content()} gave it
     * @throws CalendarProblem {@code calendar-…} when it is none
     */
    public static Calendars of(Content content) {
        return new Calendars(Declarations.of(CanonicalFiles.files(content.text())));
    }

    /** All the files say, as one line of text that can be kept: JSON, by file name, without comments and spacing. */
    public record Content(String text) {}

    /** The calendars as shipped, without Spring: for tests and tools. */
    public static Calendars shipped() {
        return new Calendars(new PathMatchingResourcePatternResolver(), "");
    }

    /**
     * The calendar of an agency with its own exceptions, such as a storm closure; the general one when it has none.
     *
     * @param agencyId as {@code config/calendars/exceptions.yaml} names it; an unknown agency has no exceptions
     */
    public WorkingCalendar of(String agencyId) {
        boolean own = declarations.local().exceptions().stream()
                .anyMatch(entry -> !entry.concernsAll() && entry.concerns(agencyId));
        return own ? ofAgencies.computeIfAbsent(agencyId, id -> years.calendar(entry -> entry.concerns(id))) : general;
    }

    /** Stable hash of what all the files say, 12 hexadecimal digits; comments and spacing do not change it. */
    public String version() {
        return declarations.version();
    }

    public Content content() {
        return new Content(declarations.content());
    }

    /** The days that these calendars have otherwise than the earlier ones, in order of time, those of all agencies first. */
    public List<DayChange> changesSince(Calendars earlier) {
        return new CalendarComparison(earlier.declarations, declarations).changes();
    }

    /** The calendar of the province, with the exceptions that concern all. */
    public WorkingCalendar general() {
        return general;
    }
}
