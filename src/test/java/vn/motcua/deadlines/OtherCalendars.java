package vn.motcua.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import vn.motcua.calendar.Calendars;

/** The shipped calendars with one day changed: as if somebody had edited the files. */
public final class OtherCalendars {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherCalendars() {}

    static Calendars closedOn(LocalDate day) {
        return with(day, "none", "Nghỉ tránh bão");
    }

    /** As {@link #closedOn(LocalDate)}, for one agency only. */
    public static Calendars closedOn(LocalDate day, String agency) {
        return with(day, "none", "Nghỉ tránh bão", agency);
    }

    static Calendars workingOn(LocalDate day) {
        return with(day, "full", "Làm thêm ngày nghỉ");
    }

    /** Years up to that of the day are declared with the holidays that were assumed of them. */
    private static Calendars with(LocalDate day, String open, String name, String... agencies) {
        try {
            var files = (ObjectNode) JSON.readTree(Calendars.shipped().content().text());
            for (int year = 2027; year <= day.getYear(); year++) {
                files.set(year + ".yaml", assumed(year, files));
            }
            var exception = files.withObject("/exceptions.yaml")
                    .withArray("exceptions")
                    .addObject()
                    .put("name", name)
                    .put("from", day.toString())
                    .put("open", open);
            for (var agency : agencies) {
                exception.withArray("agencies").add(agency);
            }
            return Calendars.of(new Calendars.Content(files.toString()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ObjectNode assumed(int year, ObjectNode files) {
        var content = JSON.createObjectNode().put("year", year);
        var holidays = content.putArray("holidays");
        files.get("sessions.yaml").get("fixedHolidays").forEach(fixed -> holidays.addObject()
                .put("name", fixed.get("name").asText())
                .put(
                        "from",
                        LocalDate.of(
                                        year,
                                        fixed.get("month").asInt(),
                                        fixed.get("day").asInt())
                                .toString())
                .put("kind", "holiday"));
        content.putArray("workingDays");
        return content;
    }
}
