package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The period is November 2022. */
class TallyTest {
    private static final Instant FROM = Instant.parse("2022-10-31T17:00:00Z");
    private static final Instant TO = Instant.parse("2022-11-30T17:00:00Z");
    private static final Instant NOW = Instant.parse("2022-12-10T02:00:00Z");

    @Example
    void aResultInTimeOnADossierClosedLateIsNotReallyLate() {
        var fate = fate("2022-11-02T02:00:00Z", "2022-11-07T10:00:00Z", "2022-11-04T09:00:00Z", "2022-11-20T02:00:00Z");
        var tally = Tally.of(List.of(fate), FROM, TO, NOW);
        assertThat(tally.early()).isOne();
        assertThat(tally.closedLate()).isOne();
        assertThat(tally.late()).isZero();
    }

    @Example
    void whatWasNeverClosedIsClosedLateOnceTheDueDayHasPassed() {
        var fate = fate("2022-11-02T02:00:00Z", "2022-11-07T10:00:00Z", "2022-11-07T09:00:00Z", null);
        assertThat(Tally.of(List.of(fate), FROM, TO, NOW))
                .extracting(Tally::onTime, Tally::closedLate)
                .containsExactly(1, 1);
    }

    @Example
    void aResultAfterTheDueDayIsReallyLateHoweverItWasClosed() {
        var fate = fate("2022-11-02T02:00:00Z", "2022-11-07T10:00:00Z", "2022-11-08T02:00:00Z", "2022-11-20T02:00:00Z");
        assertThat(Tally.of(List.of(fate), FROM, TO, NOW))
                .extracting(Tally::late, Tally::closedLate)
                .containsExactly(1, 0);
    }

    @Property
    void theReportsColumnsAddUp(@ForAll("fates") List<Fate> fates) {
        var tally = Tally.of(fates, FROM, TO, NOW);
        long counted = fates.stream()
                .filter(fate -> fate.receivedAt().isBefore(TO) && !fate.endedBefore(FROM))
                .count();
        assertThat(tally.total()).isEqualTo((int) counted).isEqualTo(tally.settled() + tally.open());
        assertThat(tally.closedLate()).isLessThanOrEqualTo(tally.early() + tally.onTime());
        assertThat(fates).noneMatch(fate -> fate.isReallyLate() && fate.isClosedLate(NOW));
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        var days = Arbitraries.integers().between(0, 60 * 24);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50 * 24), days, days.injectNull(0.3), days.injectNull(0.3))
                .as((received, limit, ended, closed) -> {
                    Instant begin = Instant.parse("2022-10-15T01:00:00Z").plus(Duration.ofHours(received));
                    Instant end = ended == null ? null : begin.plus(Duration.ofHours(ended));
                    Instant close = end == null || closed == null ? null : end.plus(Duration.ofHours(closed));
                    return new Fate("c", "u", begin, begin.plus(Duration.ofHours(limit)), end, null, close, false, 0);
                })
                .list()
                .ofMaxSize(20);
    }

    private static Fate fate(String received, String due, String ended, @Nullable String closed) {
        return new Fate(
                "c",
                "u",
                Instant.parse(received),
                Instant.parse(due),
                Instant.parse(ended),
                null,
                closed == null ? null : Instant.parse(closed),
                false,
                0);
    }
}
