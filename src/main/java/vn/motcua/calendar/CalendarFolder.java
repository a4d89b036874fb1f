package vn.motcua.calendar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Finds the calendar files: those of {@code motcua.home}, and from the jar the ones that the home does not have. So a
 * new year is declared by dropping one file.
 */
final class CalendarFolder {
    private static final String FOLDER = "config/calendars/";

    private final ResourcePatternResolver resources;
    private final String home;

    CalendarFolder(ResourcePatternResolver resources, String home) {
        this.resources = resources;
        this.home = home.isEmpty() || home.endsWith("/") ? home : home + "/";
    }

    /** Sorted by name. */
    List<CalendarFile> files() {
        Map<String, CalendarFile> files = new TreeMap<>();
        if (!home.isEmpty()) {
            collect(home + FOLDER, home + FOLDER, files);
        }
        collect("classpath*:" + FOLDER, FOLDER, files);
        return new ArrayList<>(files.values());
    }

    private void collect(String folder, String place, Map<String, CalendarFile> files) {
        try {
            for (Resource resource : resources.getResources(folder + "*.yaml")) {
                String name = resource.getFilename();
                if (name != null && !files.containsKey(name)) {
                    files.put(name, CalendarFile.read(name, place + name, resource.getInputStream()));
                }
            }
        } catch (IOException unreadable) {
            throw new CalendarProblem(
                    "calendar-file-unreadable", place + ": không đọc được thư mục lịch làm việc.", unreadable);
        }
    }
}
