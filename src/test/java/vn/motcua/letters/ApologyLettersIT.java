package vn.motcua.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

/** Apologies: drafted with a date that can be promised, approved, numbered, told to the ledger. */
@MotCuaIT
class ApologyLettersIT {
    @Autowired
    private Letters letters;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Paperwork paperwork;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Journal journal;

    @Autowired
    private Actors actors;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock time;

    @Test
    void anApologyIsDraftedApprovedNumberedAndToldToTheLedger() throws IOException {
        var dossier = filings.accept("Bùi Thị Xuân");
        var newDate = workingDayAfterDue(dossier, 3);
        draft(dossier, "Phải xác minh địa điểm kinh doanh", newDate);
        paperwork.submit(dossier, "task_approveApology", "truongphong", Map.of("decision", "approve"));
        var letter = actors.as("truongphong", () -> letters.issue(LetterKind.APOLOGY, dossier.code()));

        assertThat(letter.sign()).endsWith("/PXL");
        assertThat(deadlines.apologised(dossier.code())).isTrue();
        assertThat(letters.events(letter.id()))
                .extracting(LetterEvent::kind)
                .containsExactly("drafted", "approved", "issued");
        assertThat(paperwork.text(letter).replaceAll("\\s+", " "))
                .contains("Kính gửi: Bùi Thị Xuân", "Phải xác minh địa điểm kinh doanh", PaperDates.day(newDate));
        assertThat(kinds(dossier)).contains("letter-issued").doesNotContain("apology-late");
    }

    @Test
    void aNewDateThatCannotBePromisedIsRefusedWithTheDraft() {
        var dossier = filings.accept("Phan Văn Mười");
        var due = deadlines.of(dossier.code()).dueAt().atZone(clock.getZone()).toLocalDate();
        var sunday = due.plusDays(7 + 7 - due.getDayOfWeek().getValue());

        for (var bad : List.of(due.toString(), sunday.toString(), "2020-01-02", "mai", ""))
            assertThat(catchThrowableOfType(
                            Refusal.class,
                            () -> paperwork.submit(
                                    dossier,
                                    "task_draftApology",
                                    "chuyenvien",
                                    Map.of("reason", "Bận", "newDate", bad))))
                    .as(bad)
                    .isNotNull();
        assertThat(letters.of(dossier.code())).extracting(Letter::kind).doesNotContain(LetterKind.APOLOGY);
    }

    @Test
    void anApologyAfterTheDayBeforeTheDueDateIsLateAndGoesOut() {
        var dossier = filings.accept("Tô Thị Lý");
        time.jumpTo(deadlines.apologyDueAt(dossier.code()).plusSeconds(60));
        draft(dossier, "Thiếu nhân lực", workingDayAfterDue(dossier, 5));
        actors.as("truongphong", () -> letters.issue(LetterKind.APOLOGY, dossier.code()));

        assertThat(kinds(dossier)).contains("letter-issued", "apology-late");
    }

    @Test
    void aPromiseThatHasPassedMeanwhileIsNotApproved() {
        var dossier = filings.accept("Y Trễ");
        var promise = workingDayAfterDue(dossier, 1);
        draft(dossier, "Thiếu nhân lực", promise);
        time.jumpTo(promise.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThatThrownBy(() ->
                        paperwork.submit(dossier, "task_approveApology", "truongphong", Map.of("decision", "approve")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-in-the-past"));
        paperwork.submit(dossier, "task_approveApology", "truongphong", Map.of("decision", "return"));
    }

    @Test
    void aDraftThatIsWithdrawnNeverGetsANumber() {
        var dossier = filings.accept("A Thút");
        draft(dossier, "Thiếu nhân lực", workingDayAfterDue(dossier, 5));
        actors.as("truongphong", () -> {
            letters.withdraw(LetterKind.APOLOGY, dossier.code());
            letters.withdraw(LetterKind.APOLOGY, dossier.code());
        });
        var apology = letters.of(dossier.code()).stream()
                .filter(letter -> letter.kind() == LetterKind.APOLOGY)
                .toList();

        assertThat(apology).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(Letter.State.WITHDRAWN);
            assertThat(letter.number()).isNull();
        });
        assertThatThrownBy(() -> letters.issue(LetterKind.APOLOGY, dossier.code()))
                .isInstanceOf(Refusal.class);
    }

    private void draft(Dossier dossier, String reason, LocalDate newDate) {
        paperwork.submit(
                dossier, "task_draftApology", "chuyenvien", Map.of("reason", reason, "newDate", newDate.toString()));
    }

    private LocalDate workingDayAfterDue(Dossier dossier, int days) {
        var due = deadlines.of(dossier.code()).dueAt();
        var later = due.isAfter(clock.instant()) ? due : clock.instant();
        return calendars
                .of(dossier.agency())
                .plusWorkingDays(later, days)
                .atZone(clock.getZone())
                .toLocalDate();
    }

    private List<String> kinds(Dossier dossier) {
        return journal.of(dossier.code()).stream().map(JournalLine::kind).toList();
    }
}
