package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.ApologyViolation.Kind;
import vn.motcua.deadlines.Episode;
import vn.motcua.deadlines.Episode.SecondPromise;
import vn.motcua.deadlines.Episodes;
import vn.motcua.deadlines.LatePause;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.letters.Letter;
import vn.motcua.letters.Letters;

/**
 * Each overdue episode has exactly one issued apology with a new promise and proven delivery: says where this is not so,
 * from ledgers, letters and open tasks, whatever the supervision has done or missed. That there is never a second apology
 * the database holds.
 */
@Component
public class ApologyInvariant {
    private final Episodes episodes;
    private final Letters letters;
    private final ApologyHolders holders;
    private final Dossiers dossiers;
    private final Clock clock;

    ApologyInvariant(Episodes episodes, Letters letters, ApologyHolders holders, Dossiers dossiers, Clock clock) {
        this.episodes = episodes;
        this.letters = letters;
        this.holders = holders;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * @param violations open ones first, the longest first
     * @param overdue how many dossiers were or are late by law
     * @param promises how many second promises were kept, broken, are running
     * @param broken those that were not kept, without a result first, the longest first
     * @param latePauses newest first
     */
    public record Findings(
            List<ApologyViolation> violations,
            long overdue,
            Map<SecondPromise, Long> promises,
            List<BrokenPromise> broken,
            List<LatePause> latePauses) {
        public long promises(String state) {
            return promises.getOrDefault(SecondPromise.valueOf(state), 0L);
        }
    }

    /** Of the dossiers that pass the test: those without a result, and those answered since the first day of last year. */
    public Findings check(Predicate<Dossier> mine) {
        Episodes.Found found = episodes.since(
                ZonedDateTime.now(clock).minusYears(1).withDayOfYear(1).toInstant());
        Map<String, Dossier> seen = dossiers(found, mine);
        List<Episode> overdue = found.overdue().stream()
                .filter(episode -> seen.containsKey(episode.dossier()))
                .toList();
        Map<String, Letter> apologies =
                letters.apologies(overdue.stream().map(Episode::dossier).toList());
        Map<UUID, Instant> delivered =
                letters.deliveredAt(apologies.values().stream().map(Letter::id).toList());
        List<ApologyViolation> violations = overdue.stream()
                .flatMap(episode -> {
                    Optional<Letter> letter = Optional.ofNullable(apologies.get(episode.dossier()));
                    Optional<Instant> at = letter.map(Letter::id).map(delivered::get);
                    return kind(episode, letter, at).stream()
                            .map(kind -> holders.violation(
                                    Objects.requireNonNull(seen.get(episode.dossier())), episode, kind, letter, at));
                })
                .sorted(Comparator.comparing(
                                (ApologyViolation each) -> !each.kind().isOpen())
                        .thenComparing(ApologyViolation::workingMinutes, Comparator.reverseOrder()))
                .toList();
        return new Findings(
                violations,
                overdue.size(),
                promises(overdue),
                broken(overdue, seen),
                found.latePauses().stream()
                        .filter(pause -> seen.containsKey(pause.dossier()))
                        .sorted(Comparator.comparing(LatePause::at).reversed())
                        .toList());
    }

    private Map<String, Dossier> dossiers(Episodes.Found found, Predicate<Dossier> mine) {
        Set<String> codes = found.overdue().stream().map(Episode::dossier).collect(Collectors.toSet());
        found.latePauses().forEach(pause -> codes.add(pause.dossier()));
        Collection<Dossier> all = codes.isEmpty() ? List.of() : dossiers.all(codes);
        return all.stream().filter(mine).collect(Collectors.toMap(Dossier::code, Function.identity()));
    }

    private Map<SecondPromise, Long> promises(List<Episode> overdue) {
        Instant now = clock.instant();
        return overdue.stream()
                .collect(Collectors.groupingBy(
                        episode -> episode.secondPromise(now),
                        () -> new EnumMap<>(SecondPromise.class),
                        Collectors.counting()));
    }

    private List<BrokenPromise> broken(List<Episode> overdue, Map<String, Dossier> seen) {
        Instant now = clock.instant();
        return overdue.stream()
                .filter(episode -> episode.secondPromise(now) == SecondPromise.BROKEN)
                .map(episode -> holders.broken(
                        Objects.requireNonNull(seen.get(episode.dossier())),
                        episode,
                        Objects.requireNonNull(episode.promisedAt())))
                .sorted(Comparator.comparing((BrokenPromise each) -> each.answeredAt() != null)
                        .thenComparing(BrokenPromise::workingMinutes, Comparator.reverseOrder()))
                .toList();
    }

    /** The first step that is missing; empty when all is as it must be. */
    private static Optional<Kind> kind(Episode episode, Optional<Letter> letter, Optional<Instant> deliveredAt) {
        boolean answered = episode.answeredAt() != null;
        if (letter.isEmpty()) {
            return Optional.of(answered ? Kind.NEVER_APOLOGISED : Kind.NOT_DRAFTED);
        }
        if (!letter.get().isIssued()) {
            return Optional.of(answered ? Kind.NEVER_APOLOGISED : Kind.NOT_APPROVED);
        }
        if (!answered && episode.promisedAt() == null) {
            return Optional.of(Kind.NOT_ADJUSTED);
        }
        if (letter.get().state() != Letter.State.DELIVERED) {
            return Optional.of(Kind.NOT_DELIVERED);
        }
        return deliveredAt.filter(at -> at.isAfter(episode.apologyDueAt())).map(at -> Kind.DELIVERED_LATE);
    }
}
