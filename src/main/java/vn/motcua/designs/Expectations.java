package vn.motcua.designs;

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
            var open = stage.tasks().open(dossier).stream().map(OpenTask::name).toList();
            switch (what) {
                case "giai đoạn" ->
                    Unexpected.unless(
                            what, expected, stage.dossiers().get(dossier).stageName());
                case "việc" -> Unexpected.unless(what, sorted(strings(expected)), sorted(open));
                case "có việc" ->
                    Unexpected.unless(what, sorted(strings(expected)), sorted(common(strings(expected), open)));
                case "không có việc" -> Unexpected.unless(what, List.of(), common(strings(expected), open));
                case "kết quả" ->
                    Unexpected.unless(
                            what, expected, stage.dossiers().get(dossier).outcome());
                case "đồng hồ" ->
                    Unexpected.unless(
                            what,
                            CLOCK.get(expected.toString()),
                            stage.deadlines().of(dossier).state().name());
                case "hạn trả" ->
                    Unexpected.unless(
                            what,
                            closeOf(expected),
                            stage.deadlines().of(dossier).dueAt());
                case "hạn ban đầu" ->
                    Unexpected.unless(
                            what,
                            closeOf(expected),
                            stage.deadlines().of(dossier).originalDueAt());
                case "trễ hạn" ->
                    Unexpected.unless(
                            what,
                            yes(expected),
                            stage.deadlines().of(dossier).isLateAt(stage.clock().instant()));
                case "đã xin lỗi" ->
                    Unexpected.unless(what, yes(expected), stage.deadlines().apologised(dossier));
                case "văn bản" ->
                    Unexpected.unless(
                            what,
                            sorted(strings(expected)),
                            sorted(stage.letters().of(dossier).stream()
                                    .map(Expectations::letter)
                                    .toList()));
                case "thư đã gửi" -> Unexpected.unless(what, sorted(strings(expected)), sorted(mails(dossier)));
                default -> throw new IllegalArgumentException("không biết cách thấy '" + what + "'");
            }
        });
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }

    private static List<String> common(List<String> wanted, List<String> there) {
        return wanted.stream().filter(there::contains).toList();
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
