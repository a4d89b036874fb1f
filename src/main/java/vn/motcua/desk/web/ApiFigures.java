package vn.motcua.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.desk.Fate;
import vn.motcua.desk.Figures;
import vn.motcua.desk.Tally;

/** Figures for programs. */
@RestController
@Tag(name = "Figures", description = "Số liệu")
class ApiFigures {
    private final Figures figures;

    ApiFigures(Figures figures) {
        this.figures = figures;
    }

    /** A unit's counts; {@code unit} empty in the sum of all. */
    record Counts(
            String unit,
            int total,
            int carried,
            int received,
            int settled,
            int early,
            int onTime,
            int late,
            int lateByWorkingTime,
            long lateMinutes,
            int closedLate,
            int open,
            int withinTerm,
            int overdue) {
        static Counts of(String unit, Tally tally) {
            return new Counts(
                    unit,
                    tally.total(),
                    tally.carried(),
                    tally.received(),
                    tally.settled(),
                    tally.early(),
                    tally.onTime(),
                    tally.late(),
                    tally.lateByTime(),
                    tally.lateMinutes(),
                    tally.closedLate(),
                    tally.open(),
                    tally.within(),
                    tally.overdue());
        }
    }

    record Answer(
            LocalDate from,
            LocalDate to,
            List<Counts> units,
            Counts all,
            List<String> reallyLate,
            List<String> closedLate) {}

    @GetMapping("/api/figures")
    @Operation(
            summary = "Counts by settling unit (Số liệu theo đơn vị)",
            description =
                    "Really late (trễ thật: result after the due date by law) and closed late (trễ thao tác: result in"
                            + " time, closed late on the system) are apart. total = carried + received = settled + open;"
                            + " settled = early + onTime + late by date; open = withinTerm + overdue.")
    Answer figures(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        var report = figures.of(from, to);
        return new Answer(
                report.from(),
                report.to(),
                report.lines().stream()
                        .map(line -> Counts.of(line.unit(), line.tally()))
                        .toList(),
                Counts.of("", report.all()),
                report.reallyLate().stream().map(Fate::code).toList(),
                report.closedLate().stream().map(Fate::code).toList());
    }
}
