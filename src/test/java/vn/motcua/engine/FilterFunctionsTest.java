package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class FilterFunctionsTest {
    private static Instant at(String text) {
        return OffsetDateTime.parse(text + "+07:00").toInstant();
    }

    @Test
    void onFridayMondaysWorkIsSoon() {
        assertThat(FilterFunctions.soonUntil(at("2026-11-20T16:00:00"))).isEqualTo(at("2026-11-24T00:00:00"));
        assertThat(FilterFunctions.soonUntil(at("2026-11-21T09:00:00"))).isEqualTo(at("2026-11-24T00:00:00"));
        assertThat(FilterFunctions.soonUntil(at("2026-11-23T00:30:00"))).isEqualTo(at("2026-11-25T00:00:00"));
    }
}
