package vn.motcua.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The calendar files as one line of text that can be kept: a JSON object from file name to content, sorted by name,
 * without comments and spacing.
 */
final class CanonicalFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalFiles() {}

    static String of(List<CalendarFile> files) {
        var content = JSON.createObjectNode();
        files.stream()
                .sorted(Comparator.comparing(CalendarFile::name))
                .forEach(file -> content.set(file.name(), file.content()));
        return content.toString();
    }

    /** @throws CalendarProblem {@code calendar-file-invalid} when it is no such text */
    static List<CalendarFile> files(String canonical) {
        try {
            List<CalendarFile> files = new ArrayList<>();
            for (var file : JSON.readTree(canonical).properties()) {
                JsonNode content = file.getValue();
                files.add(new CalendarFile(file.getKey(), "calendar_version/" + file.getKey(), content));
            }
            return files;
        } catch (JsonProcessingException broken) {
            throw new CalendarProblem(
                    "calendar-file-invalid",
                    "Không đọc được lịch làm việc đã lưu: " + broken.getOriginalMessage(),
                    broken);
        }
    }
}
