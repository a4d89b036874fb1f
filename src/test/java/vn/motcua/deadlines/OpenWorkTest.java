package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.deadlines.Story.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.deadlines.LedgerEntry.Correction;

/** From when an open step counts. */
class OpenWorkTest {
    @Test
    void aStepCountsFromWhenItCameToItsHolder() {
        Story story = Story.received("2022-11-01T09:00", 3).reallyReceived("2022-11-01T07:30", "2022-11-01T10:00");
        assertThat(begun(story, "2022-11-01T09:00")).isEqualTo(at("2022-11-01T09:00"));
        assertThat(begun(story, "2022-11-02T09:00")).isEqualTo(at("2022-11-02T09:00"));
    }

    @Test
    void butNotFromBeforeTheReceiptOrSupplementThatOpenedIt() {
        Story late = Story.received("2022-11-01T09:00", 3).reallyReceived("2022-11-01T10:00", "2022-11-01T11:00");
        assertThat(begun(late, "2022-11-01T09:00")).isEqualTo(at("2022-11-01T10:00"));
        Story supplied = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-02T09:00")
                .resumed("2022-11-04T09:00")
                .corrected(Correction.RESUMED, 3, at("2022-11-07T08:00"), at("2022-11-07T10:00"));
        assertThat(begun(supplied, "2022-11-04T09:00")).isEqualTo(at("2022-11-07T08:00"));
        assertThat(begun(supplied, "2022-11-01T09:00")).isEqualTo(at("2022-11-01T09:00"));
    }

    private static Instant begun(Story story, String opened) {
        return OpenWork.begun(story.sum().entries(), at(opened));
    }
}
