package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.engine.Refusal;

class MomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-08-05T01:15:00Z",
                "2022-08-05T08:15:00+07:00",
                // What a bare plus sign becomes in a query.
                "2022-08-05T08:15:00 07:00",
                "2022-08-05T08:15",
                "2022-08-05T08:15:00",
                "2022-08-05T01:15Z",
            })
    void instantsAreReadWithAndWithoutOffset(String text) {
        assertThat(Moments.read("at", text)).isEqualTo(Instant.parse("2022-08-05T01:15:00Z"));
    }

    @Test
    void whatIsNoInstantIsRefusedAtItsField() {
        assertThatThrownBy(() -> Moments.read("receivedAt", "2022-13-01T00:00:00Z"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("instant-unreadable");
                    assertThat(refusal.fields()).containsKey("receivedAt");
                });
    }
}
