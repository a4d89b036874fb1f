package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.deadlines.Inspection.DayCount;

/** What the inspector and the citizen get. */
class InspectingTest {
    private static final Instant NOW = Story.at("2022-11-14T09:00");

    @Example
    void theLastNumberedDayIsTheDueDay() {
        Story story = Story.received("2022-01-28T09:00", 5);
        List<DayCount> days = new Inspecting(story.entries(), story.calendars(), Story.at("2022-02-08T09:00")).days();
        assertThat(days.stream().map(DayCount::number).filter(Objects::nonNull)).containsExactly(1, 2, 3, 4, 5);
        assertThat(days.get(days.size() - 1).day().date())
                .hasToString("2022-02-11")
                .isEqualTo(Story.CALENDAR.dateOf(story.sum().legalDueAt()));
        assertThat(days.stream().filter(day -> !day.day().works()))
                .extracting(day -> day.day().note())
                .contains("Tết Nguyên đán");
    }

    /** Sums again from the days alone, as an inspector would. */
    @Property(tries = 200)
    void theDaysSumUpToWhatTheLedgerSays(
            @ForAll @IntRange(max = 200_000) int receivedAfter,
            @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll @IntRange(max = 10_000) int pausedAfter,
            @ForAll @IntRange(max = 10_000) int pausedFor,
            @ForAll @IntRange(max = 30_000) int answeredAfter) {
        Instant received = Story.at("2022-01-03T07:00").plusSeconds(receivedAfter * 60L);
        Instant paused = received.plusSeconds(pausedAfter * 60L);
        Instant resumed = paused.plusSeconds(pausedFor * 60L);
        Instant answered = resumed.plusSeconds(answeredAfter * 60L);
        Story story = Story.received(received, new Limit(limit, LimitUnit.WORKING_DAYS))
                .paused(paused)
                .resumed(resumed)
                .answered(answered);
        List<DayCount> days = new Inspecting(story.entries(), story.calendars(), answered).days();
        assertThat(days.stream().mapToLong(DayCount::stoppedMinutes).sum())
                .isEqualTo(Story.CALENDAR.workingMinutesBetween(paused, resumed));
        assertThat(days.stream().mapToLong(DayCount::runningMinutes).sum())
                .isEqualTo(Story.CALENDAR.workingMinutesBetween(received, paused)
                        + Story.CALENDAR.workingMinutesBetween(resumed, answered));
        assertThat(days.stream().map(DayCount::number).filter(Objects::nonNull).count())
                .isGreaterThanOrEqualTo(limit);
    }

    @Property(tries = 100)
    void withoutAPauseTheLimitIsTheNumberOfDaysCounted(
            @ForAll @IntRange(max = 500_000) int receivedAfter, @ForAll @IntRange(min = 1, max = 30) int limit) {
        Instant received = Story.at("2022-01-03T07:00").plusSeconds(receivedAfter * 60L);
        Story story = Story.received(received, new Limit(limit, LimitUnit.WORKING_DAYS));
        List<DayCount> days = new Inspecting(story.entries(), story.calendars(), received).days();
        assertThat(days.get(days.size() - 1).number()).isEqualTo(limit);
    }

    @Example
    void theCitizenReadsSentencesWithoutNames() {
        Story story = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-03T10:00")
                .restarted("2022-11-08T09:00")
                .answered("2022-11-11T16:00");
        assertThat(PlainWords.of(story.entries(), story.calendars(), "Ông/Bà", Story.CITES, NOW))
                .containsExactly(
                        "Cơ quan nhận hồ sơ của Ông/Bà lúc 09:00 Thứ ba 01/11/2022.",
                        "Cơ quan có 3 ngày làm việc để giải quyết; ngày nhận hồ sơ, ngày nghỉ hằng tuần và ngày lễ không tính.",
                        "Vì vậy kết quả được hẹn trả chậm nhất lúc 17:00 Thứ sáu 04/11/2022.",
                        "Từ lúc 10:00 Thứ năm 03/11/2022, thời hạn tạm dừng: chờ người nộp bổ sung, hoàn thiện hồ sơ.",
                        "Lúc 09:00 Thứ ba 08/11/2022, cơ quan nhận đủ giấy tờ bổ sung. Theo quy định, thời hạn được tính lại từ đầu; kết quả được hẹn trả chậm nhất lúc 17:00 Thứ sáu 11/11/2022.",
                        "Kết quả đã có lúc 16:00 Thứ sáu 11/11/2022, trong thời hạn.",
                        "Khi đến nhận kết quả, Ông/Bà mang theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả.");
    }

    @Example
    void anOverdueCitizenIsToldOfHisRight() {
        Story story = Story.received("2022-11-01T09:00", 3);
        assertThat(PlainWords.of(story.entries(), story.calendars(), "Ông/Bà", Story.CITES, NOW))
                .last()
                .asString()
                .contains("đã quá ngày hẹn trả", "có quyền được cơ quan xin lỗi", "Điều 19.9");
    }
}
