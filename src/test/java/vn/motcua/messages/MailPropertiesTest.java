package vn.motcua.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPropertiesTest {
    @ParameterizedTest
    @CsvSource({
        "nguyen.van.a@kontum.gov.vn, true",
        "a+b@example.vn, true",
        "khong-co-a-cong, false",
        "@example.vn, false",
        "a@, false",
        "'a@b.vn, c@d.vn', false",
        "'a b@example.vn', false",
        "'', false"
    })
    void onlyOnePlainAddressIsUsable(String address, boolean usable) {
        assertThat(Addresses.isUsable(address)).isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 120", "3, 240", "10, 3600", "60, 3600"})
    void thePauseDoublesUpToALimit(int failed, long seconds) {
        var properties = new MailProperties(
                "a@example.vn",
                8,
                java.time.Duration.ofMinutes(1),
                java.time.Duration.ofHours(1),
                java.time.Duration.ofMinutes(5),
                java.time.Duration.ofSeconds(5),
                java.time.Duration.ofMinutes(15),
                true);

        assertThat(properties.pauseAfter(failed).toSeconds()).isEqualTo(seconds);
    }
}
