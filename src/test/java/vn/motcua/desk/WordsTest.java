package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest(name = "{0} minutes: {1}")
    @CsvSource({
        "0, 0 phút làm việc",
        "45, 45 phút làm việc",
        "60, 1 giờ làm việc",
        "95, 1 giờ 35 phút làm việc",
        "480, 1 ngày làm việc",
        "730, 1 ngày 4 giờ làm việc",
        "-485, 1 ngày làm việc",
    })
    void workingTimeIsSaidInDaysOfEightHours(long minutes, String words) {
        assertThat(Words.workingTime(minutes)).isEqualTo(words);
    }

    @Test
    void momentsAreLocalAndVietnamese() {
        assertThat(Words.moment(Instant.parse("2022-08-05T10:00:00Z"))).isEqualTo("17:00, thứ sáu 05/08/2022");
        assertThat(Words.moment(Instant.parse("2022-08-07T10:00:00Z"))).isEqualTo("17:00, chủ nhật 07/08/2022");
    }

    @Test
    void moneyIsGroupedAndNothingIsFree() {
        assertThat(Words.money(100_000)).isEqualTo("100.000 đồng");
        assertThat(Words.money(0)).isEqualTo("Không thu");
    }
}
