package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import vn.motcua.engine.OpenTask;
import vn.motcua.letters.Letter;

/** What a scenario says it sees. */
final class Expectations {
    private static final Map<String, String> CLOCK =
            Map.of("chạy", "RUNNING", "dừng", "STOPPED", "đã có kết quả", "ANSWERED");

    private final Stage stage;
    private final Days days;

    Expectations(Stage stage, Days days) {
        this.stage = stage;
        this.days = days;
    }

    void check(String dossier, Map<String, Object> seen) {
        seen.forEach((what, expected) -> {
            switch (what) {
                case "giai đoạn" ->
                    assertThat(stage.dossiers().get(dossier).stageName())
                            .as(what)
                            .isEqualTo(expected);
                case "việc" ->
                    assertThat(stage.tasks().open(dossier).stream().map(OpenTask::name))
                            .as(what)
                            .containsExactlyInAnyOrderElementsOf(strings(expected));
                case "có việc" ->
                    assertThat(stage.tasks().open(dossier).stream().map(OpenTask::name))
                            .as(what)
                            .containsAll(strings(expected));
                case "không có việc" ->
                    assertThat(stage.tasks().open(dossier).stream().map(OpenTask::name))
                            .as(what)
                            .doesNotContainAnyElementsOf(strings(expected));
                case "kết quả" ->
                    assertThat(stage.dossiers().get(dossier).outcome()).as(what).isEqualTo(expected);
                case "đồng hồ" ->
                    assertThat(stage.deadlines().of(dossier).state().name())
                            .as(what)
                            .isEqualTo(CLOCK.get(expected.toString()));
                case "hạn trả" ->
                    assertThat(stage.deadlines().of(dossier).dueAt()).as(what).isEqualTo(closeOf(expected));
                case "hạn ban đầu" ->
                    assertThat(stage.deadlines().of(dossier).originalDueAt())
                            .as(what)
                            .isEqualTo(closeOf(expected));
                case "trễ hạn" ->
                    assertThat(stage.deadlines()
                                    .of(dossier)
                                    .isLateAt(stage.clock().instant()))
                            .as(what)
                            .isEqualTo(yes(expected));
                case "đã xin lỗi" ->
                    assertThat(stage.deadlines().apologised(dossier)).as(what).isEqualTo(yes(expected));
                case "văn bản" ->
                    assertThat(stage.letters().of(dossier).stream().map(Expectations::letter))
                            .as(what)
                            .containsExactlyInAnyOrderElementsOf(strings(expected));
                case "thư đã gửi" ->
                    assertThat(mails(dossier)).as(what).containsExactlyInAnyOrderElementsOf(strings(expected));
                default -> throw new IllegalArgumentException("không biết cách thấy '" + what + "'");
            }
        });
    }

    private static String letter(Letter letter) {
        return letter.kind().wire() + ": " + letter.state().label().toLowerCase(java.util.Locale.forLanguageTag("vi"));
    }

    /** Kinds of the mails that left for the applicant. */
    private List<String> mails(String dossier) {
        return stage.jdbc()
                .sql(
                        """
                        select o.kind from outbox o join dossier d on d.code = o.dossier join submission s on s.id = d.submission
                        where o.dossier = :dossier and o.state = 'sent' and o.recipient = s.applicant_email
                        """)
                .param("dossier", dossier)
                .query(String.class)
                .list();
    }

    /** {@code ngày 3}: the close of the third working day after filing. */
    private java.time.Instant closeOf(Object expected) {
        return days.calendar()
                .closeOfDay(days.day(Integer.parseInt(expected.toString().replace("ngày ", ""))));
    }

    private static boolean yes(Object expected) {
        return expected.equals("có");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
