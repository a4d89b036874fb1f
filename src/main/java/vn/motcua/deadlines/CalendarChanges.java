package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Rights;

/**
 * Takes open dossiers over to the calendar that the files say now: foreseen, decided, applied dossier by dossier. No
 * changed file moves a promise by itself.
 *
 * <p>Every method refuses with {@code provincial-office-only} whoever is neither of the provincial office nor an
 * administrator.
 */
@Component
public class CalendarChanges {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);
    private static final int AT_ONCE = 500;

    private final CalendarVersions versions;
    private final CalendarChangeTable table;
    private final CalendarMoves moves;
    private final Ledger ledger;
    private final LedgerTable entries;
    private final Dossiers dossiers;
    private final Rights rights;
    private final Actors actors;
    private final Clock clock;

    CalendarChanges(
            CalendarVersions versions,
            CalendarChangeTable table,
            CalendarMoves moves,
            Ledger ledger,
            LedgerTable entries,
            Dossiers dossiers,
            Rights rights,
            Actors actors,
            Clock clock) {
        this.versions = versions;
        this.table = table;
        this.moves = moves;
        this.ledger = ledger;
        this.entries = entries;
        this.dossiers = dossiers;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    /** Which calendars count now, what differs between them, and how far the latest application is. */
    public CalendarStanding standing(String official) {
        rights.requireProvincialOffice(official);
        Calendars newest = versions.newest();
        Map<String, Long> used = concerned(newest.version()).values().stream()
                .collect(Collectors.groupingBy(version -> version, Collectors.counting()));
        return new CalendarStanding(
                newest.version(),
                versions.firstReadAt(newest.version()),
                used.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(other -> new CalendarStanding.Other(
                                other.getKey(),
                                versions.firstReadAt(other.getKey()),
                                other.getValue().intValue(),
                                newest.changesSince(versions.version(other.getKey()))))
                        .toList(),
                table.latest());
    }

    /** How far the latest application is; empty when there was none. */
    public Optional<CalendarProgress> progress(String official) {
        rights.requireProvincialOffice(official);
        return table.latest();
    }

    /** A sentence for the log when the files differ from what open dossiers count with, or an application was interrupted. */
    Optional<String> pending() {
        String version = versions.newest().version();
        int waiting = concerned(version).size();
        return waiting == 0 && table.running().isEmpty()
                ? Optional.empty()
                : Optional.of("Lịch làm việc " + version + " của các tệp chưa được áp dụng cho " + waiting
                        + " hồ sơ đang giải quyết: các hồ sơ này vẫn tính theo lịch cũ. Xem trước và áp dụng ở trang"
                        + " /lich/thay-doi.");
    }

    /**
     * What applying this version would do now. Writes nothing.
     *
     * @throws Refusal {@code calendar-version-not-newest}
     */
    public CalendarPreview preview(String version, String official) {
        rights.requireProvincialOffice(official);
        requireNewest(version);
        List<CalendarPreview.Line> moved = new ArrayList<>();
        Map<CalendarMove.Outcome, Integer> others = new HashMap<>();
        Instant now = clock.instant();
        for (List<String> some : batches(concerned(version))) {
            sums(some).forEach((dossier, sum) -> {
                Change change = new Change(sum.terms().calendarVersion(), version, "");
                CalendarMove move = CalendarMove.of(sum, change, now);
                if (move.outcome() == CalendarMove.Outcome.MOVED) {
                    boolean stopped = sum.state() == Deadline.State.STOPPED;
                    moved.add(new CalendarPreview.Line(dossier, move.oldDueAt(), move.newDueAt(), stopped));
                } else {
                    others.merge(move.outcome(), 1, Integer::sum);
                }
            });
        }
        return new CalendarPreview(
                version,
                moved,
                others.getOrDefault(CalendarMove.Outcome.UNMOVED, 0),
                others.getOrDefault(CalendarMove.Outcome.KEPT, 0));
    }

    /**
     * Takes all open dossiers over to this version, each in a transaction of its own. Continues an application of the same
     * version that was interrupted, with the decision and in the name of the official that it began with.
     *
     * @param decision number of the decision that declares the change, {@code 1234/QĐ-UBND}
     * @throws Refusal {@code calendar-version-not-newest}, {@code decision-missing}, {@code decision-other},
     *     {@code calendar-change-running} when another version is being applied
     */
    public CalendarProgress apply(String version, String decision, String official) {
        return run(begin(version, decision, official));
    }

    /** Records that the application begins, or finds the one to continue; {@link #run} does it. Refusals as {@link #apply}. */
    UUID begin(String version, String decision, String official) {
        rights.requireProvincialOffice(official);
        requireNewest(version);
        String number = decision.strip();
        if (number.isEmpty() || number.length() > 100 || number.chars().noneMatch(Character::isDigit)) {
            String sentence = "Hãy ghi số của văn bản quyết định thay đổi lịch làm việc, như 1234/QĐ-UBND.";
            throw new Refusal(Refusal.Kind.INVALID, "decision-missing", sentence, Map.of("decision", sentence));
        }
        return table.running()
                .map(running -> continued(running, version, number))
                .orElseGet(() -> {
                    UUID id = UUID.randomUUID();
                    try {
                        table.begin(
                                id,
                                version,
                                number,
                                official,
                                concerned(version).size(),
                                clock.instant());
                    } catch (DuplicateKeyException another) {
                        throw Refusal.conflict(
                                "calendar-change-running", "Một thay đổi lịch làm việc khác vừa bắt đầu áp dụng.");
                    }
                    return id;
                });
    }

    private static UUID continued(CalendarProgress running, String version, String decision) {
        if (!running.version().equals(version)) {
            throw Refusal.conflict(
                    "calendar-change-running",
                    "Đang áp dụng dở lịch làm việc " + running.version()
                            + "; hãy khôi phục tệp của lịch đó và áp dụng xong.");
        }
        if (!running.decision().equals(decision)) {
            throw Refusal.conflict(
                    "decision-other", "Thay đổi đang áp dụng dở theo văn bản số " + running.decision() + ".");
        }
        return running.id();
    }

    /** Takes over whatever is left. One that fails is told in the log and left for the next time; it holds up no other. */
    CalendarProgress run(UUID id) {
        CalendarProgress change = table.get(id);
        return actors.as(change.official(), () -> {
            int failed = 0;
            for (String dossier : concerned(change.version()).keySet()) {
                if (Thread.currentThread().isInterrupted()) {
                    return table.get(id);
                }
                failed += move(change, dossier) ? 0 : 1;
            }
            if (failed == 0) {
                table.finish(id, clock.instant());
            }
            return table.get(id);
        });
    }

    private boolean move(CalendarProgress change, String dossier) {
        try {
            moves.move(change, dossier);
            return true;
        } catch (RuntimeException fault) {
            // A race against a timer, at most: what was lost is done anew when the application is continued.
            LOG.error("Chưa áp dụng được lịch làm việc {} cho hồ sơ {}.", change.version(), dossier, fault);
            return false;
        }
    }

    /** Open dossiers that another calendar counts, by code, with its version. */
    private Map<String, String> concerned(String version) {
        Map<String, String> open = entries.openOnOtherCalendars(version);
        Set<String> notClosed = dossiers.notClosed(open.keySet());
        Map<String, String> concerned = new LinkedHashMap<>(open);
        concerned.keySet().retainAll(notClosed);
        return concerned;
    }

    private Map<String, Reckoning> sums(List<String> codes) {
        Map<String, Reckoning> sums = new LinkedHashMap<>();
        entries.of(codes).stream()
                .collect(Collectors.groupingBy(LedgerEntry::dossier, LinkedHashMap::new, Collectors.toList()))
                .forEach((dossier, ofDossier) -> sums.put(dossier, ledger.sum(ofDossier)));
        return sums;
    }

    private static List<List<String>> batches(Map<String, String> concerned) {
        List<String> codes = List.copyOf(concerned.keySet());
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            batches.add(codes.subList(from, Math.min(from + AT_ONCE, codes.size())));
        }
        return batches;
    }

    private void requireNewest(String version) {
        if (!version.equals(versions.newest().version())) {
            throw Refusal.conflict(
                    "calendar-version-not-newest",
                    "Lịch làm việc " + version + " không phải là lịch của các tệp hiện nay; hãy mở lại trang.");
        }
    }
}
