package vn.motcua.designs;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.calendar.Limit;
import vn.motcua.deadlines.WorkingTime;
import vn.motcua.engine.bpmn.Picture;
import vn.motcua.procedures.Procedure;

/** The document of a procedure as Markdown with its diagram as a picture; both say only what the models say. */
final class ProcedureDocument {
    static final String FOLDER = "docs/procedures/";

    /** The command that writes all documents anew. */
    static final String COMMAND = "./mvnw -q test -Dtest=ProcedureDocumentsTest -Dregenerate";

    private static final long DAY = 480;
    private static final String HEAD =
            "<!-- Viết ra từ sơ đồ và cấu hình, đừng sửa ở đây. Viết lại: " + COMMAND + " -->";
    private static final Map<String, String> CHANNELS =
            Map.of("counter", "trực tiếp tại Một cửa", "online", "trực tuyến", "post", "qua bưu chính");

    private final ProcedureSheet sheet;
    private final Procedure procedure;
    private final List<String> lines = new ArrayList<>();

    private ProcedureDocument(ProcedureSheet sheet) {
        this.sheet = sheet;
        this.procedure = sheet.procedure();
    }

    /** All documents, pictures and their index: path → content. */
    static Map<String, String> of(Collection<Procedure> procedures, SheetMaker maker) {
        var files = new TreeMap<String, String>();
        for (var procedure : procedures) {
            var sheet = maker.of(procedure, null);
            files.put(FOLDER + procedure.key() + ".md", new ProcedureDocument(sheet).text());
            files.put(FOLDER + procedure.key() + ".svg", Picture.of(maker.diagram(procedure.key()), sheet.elements()));
        }
        files.put(FOLDER + "README.md", index(procedures));
        return files;
    }

    private static String index(Collection<Procedure> procedures) {
        var byName = Collator.getInstance(Locale.forLanguageTag("vi"));
        var rows = procedures.stream()
                .sorted(Comparator.comparing(Procedure::name, byName).thenComparing(Procedure::key))
                .map(each -> row(
                        "[%s](%s.md)".formatted(each.name(), each.key()),
                        "`" + each.code() + "`",
                        each.level().label(),
                        each.field(),
                        each.limits()))
                .collect(Collectors.joining("\n"));
        return HEAD
                + "\n\n# Thủ tục hành chính\n\n"
                + "Mỗi trang được viết ra từ chính sơ đồ và cấu hình; một kiểm thử giữ cho hai bên luôn khớp.\n\n"
                + row("Thủ tục", "Mã", "Cấp", "Lĩnh vực", "Thời hạn") + "\n|---|---|---|---|---|\n" + rows + "\n";
    }

    private String text() {
        add(HEAD, "", "# " + procedure.name(), "");
        add(
                "Thủ tục `%s` · %s · %s"
                        .formatted(procedure.code(), procedure.level().label(), procedure.field()),
                "");
        add("![Sơ đồ quy trình](%s.svg)".formatted(procedure.key()), "");
        add(
                "Tô đậm: các bước của đường dài nhất. Nhắc hạn, xin lỗi, báo cấp trên chạy cùng mọi hồ sơ, không vẽ ở đây.",
                "");
        facts();
        cases();
        table(
                "Các bước",
                List.of("Bước", "Ai làm", "Định mức", "Căn cứ"),
                sheet.steps().stream()
                        .map(step -> List.of(
                                step.name(),
                                step.holder(),
                                step.minutes() == 0 ? "ngoài thời hạn" : time(step.minutes()),
                                step.basis()))
                        .toList());
        road();
        table(
                "Khi phải chờ",
                List.of("Hồ sơ", "Theo", "Được mấy lần, bao lâu, đồng hồ thế nào"),
                sheet.waits().stream()
                        .map(wait -> List.of(wait.reason(), wait.rules(), wait.words()))
                        .toList());
        table(
                "Giấy tờ",
                List.of("Giấy tờ", "Khi nào", "Số bản", "Căn cứ"),
                procedure.papers().stream()
                        .map(paper -> List.of(
                                paper.name(),
                                paper.when() == null ? "luôn cần" : paper.when(),
                                Integer.toString(paper.copies()),
                                paper.basis().label()))
                        .toList());
        table(
                "Kết thúc",
                List.of("Kết quả", "Sự kiện kết thúc", "Mã trạng thái quốc gia"),
                procedure.outcomes().values().stream()
                        .map(outcome -> List.of(
                                outcome.name(),
                                "`" + outcome.endEvent() + "`",
                                Integer.toString(outcome.nationalStatus())))
                        .toList());
        add("## Căn cứ pháp lý", "");
        procedure
                .legalBasis()
                .forEach(law ->
                        add("- %s (%s)".formatted(law.title(), law.basis().label())));
        return String.join("\n", lines) + "\n";
    }

    private void facts() {
        add(row("", ""), "|---|---|");
        add(row(
                "Thời hạn giải quyết",
                procedure.reduced()
                        ? "%s, theo %s (theo quy định: %s)"
                                .formatted(
                                        limit(procedure.limit()),
                                        procedure.limitArticle(),
                                        limit(procedure.statutoryLimit()))
                        : limit(procedure.limit())));
        if (!procedure.publishedBy().isEmpty()) {
            add(row("Công bố theo", procedure.publishedBy()));
        }
        add(row(
                "Nhận hồ sơ",
                procedure.channels().stream()
                        .map(channel -> CHANNELS.getOrDefault(channel, channel))
                        .collect(Collectors.joining(", "))));
        var fee = procedure.fee();
        add(row(
                "Lệ phí",
                (fee.vnd() == 0 ? "không thu" : money(fee.vnd())) + " ("
                        + fee.basis().label() + ")" + (fee.note().isEmpty() ? "" : "; " + fee.note())));
        add(row("Kết quả", String.join("; ", procedure.results())));
        add(row("Khối được gọi", sheet.calls().isEmpty() ? "không" : String.join("; ", sheet.calls())));
        add(row("Lưu hồ sơ", procedure.retentionYears() + " năm"));
        add("");
    }

    private void cases() {
        table(
                "Các trường hợp",
                List.of("Trường hợp", "Khóa", "Thời hạn", "Theo", "Đường dài nhất", "Định mức riêng"),
                sheet.cases().stream()
                        .map(each -> List.of(
                                each.procedure().caseName(),
                                "`" + each.procedure().caseKey() + "`",
                                limit(each.procedure().limit()),
                                each.procedure().limitArticle(),
                                "%s trên %s"
                                        .formatted(
                                                minutes(each.worst().minutes()),
                                                minutes(each.worst().limit())),
                                each.norms().stream()
                                        .map(norm -> norm.name() + " " + time(norm.minutes()))
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    private void road() {
        var worst = sheet.worst();
        add("## Đường dài nhất", "");
        add(
                "%s làm việc trên thời hạn %s: mọi bước dùng hết định mức, mọi lần bổ sung được phép đều xảy ra, lúc đồng hồ dừng không tính."
                        .formatted(minutes(worst.minutes()), minutes(worst.limit())),
                "");
        add(row("Bước", "Thời gian", "Cộng dồn"), "|---|---:|---:|");
        long sum = 0;
        for (var stretch : sheet.road()) {
            sum += stretch.minutes();
            add(row(stretch.name(), minutes(stretch.minutes()), minutes(sum)));
        }
        add("");
    }

    private void table(String title, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        add("## " + title, "", row(head.toArray(String[]::new)), "|" + "---|".repeat(head.size()));
        rows.forEach(row -> add(row(row.toArray(String[]::new))));
        add("");
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells).replace("\n", " ") + " |";
    }

    private static String limit(Limit limit) {
        return limit.text();
    }

    private static String time(long minutes) {
        return WorkingTime.words(minutes, DAY);
    }

    private static String minutes(long minutes) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi-VN")).format(minutes) + " phút";
    }

    private static String money(long vnd) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi-VN")).format(vnd) + " đồng";
    }
}
