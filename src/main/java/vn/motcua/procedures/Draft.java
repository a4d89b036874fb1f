package vn.motcua.procedures;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/**
 * The rows of a step table on the house's road: receive → assign → appraise → sign → record → return. Rows beyond it keep
 * their place: before appraisal, between appraisal and signature, between signature and record.
 *
 * @param beforeSigning done only when the dossier is to be granted, like {@code beforeRecord}
 */
record Draft(
        StepTable table,
        Work receive,
        List<Work> beforeAppraisal,
        Work appraise,
        List<Work> beforeSigning,
        Work sign,
        List<Work> beforeRecord,
        Work record,
        Work giveBack) {
    private static final int LONGEST_LABEL = 36;

    /**
     * @param id of the step; the user task is {@code task_<id>}
     * @param minutes working minutes; 0 for a step without a norm
     * @param shared the block that does it; null when one official does
     */
    record Work(String id, String name, Hand hand, long minutes, String basis, String action, @Nullable Shared shared) {
        Work withMinutes(long other) {
            return new Work(id, name, hand, other, basis, action, shared);
        }

        /** Its own norm, or those of the block's steps. */
        List<Blocks.Norm> norms() {
            return shared == null ? List.of(new Blocks.Norm(id, name, minutes)) : shared.norms();
        }
    }

    /**
     * A step that a shared block does.
     *
     * @param key of the block's process
     * @param units of other agencies; empty for a block of the settling unit's own
     */
    record Shared(String key, Blocks.Block block, List<String> units, List<Blocks.Norm> norms) {}

    /** @throws StartRefused when the table does not fit the road, with the row and what to do */
    static Draft of(StepTable table, Blocks blocks) {
        requireKnownRoles(table.steps());
        var rows = new ArrayList<Work>();
        for (int i = 0; i < table.steps().size(); i++) {
            rows.add(row(i + 1, table.steps().get(i), blocks));
        }
        refuse(
                rows.get(0).hand() != Hand.CLERK,
                "Bước 1 phải là tiếp nhận của công chức một cửa (NĐ 61/2018/NĐ-CP Đ.17).");
        var receive = as(rows.remove(0), "receive", "Tiếp nhận hồ sơ");
        var last =
                rows.isEmpty() || rows.get(rows.size() - 1).hand() != Hand.CLERK ? null : rows.remove(rows.size() - 1);
        int appraisal = first(rows, Hand.SPECIALIST);
        refuse(appraisal < 0, "Bảng chưa có bước thẩm định của chuyên viên.");
        int signature = lastLeader(rows);
        refuse(signature < appraisal, "Sau bước thẩm định phải có bước ký của lãnh đạo.");
        int records = first(rows.subList(signature + 1, rows.size()), Hand.RECORDS);
        int end = records < 0 ? rows.size() : signature + 1 + records;
        refuse(
                end < rows.size() - 1,
                "Có bước đứng giữa văn thư và trả kết quả: gộp vào bước của văn thư hoặc chuyển lên trước.");
        var draft = new Draft(
                table,
                receive,
                before(rows.subList(0, appraisal)),
                as(rows.get(appraisal), "appraise", "Thẩm định hồ sơ"),
                List.copyOf(rows.subList(appraisal + 1, signature)),
                as(rows.get(signature), "sign", "Ký kết quả"),
                List.copyOf(rows.subList(signature + 1, end)),
                records < 0
                        ? new Work(
                                "record",
                                "Vào số kết quả",
                                Hand.RECORDS,
                                0,
                                "inferred",
                                "Đóng dấu, vào số kết quả",
                                null)
                        : as(rows.get(end), "record", "Vào số kết quả"),
                last == null
                        ? new Work("return", "Trả kết quả", Hand.CLERK, 0, "stated", "Trả kết quả", null)
                        : as(last, "return", "Trả kết quả"));
        draft.check();
        return draft.returnedOutsideTheClock();
    }

    /** All steps in the order of the happy path. */
    List<Work> works() {
        return Stream.of(
                        List.of(receive),
                        beforeAppraisal,
                        List.of(appraise),
                        beforeSigning,
                        List.of(sign),
                        beforeRecord,
                        List.of(record, giveBack))
                .flatMap(List::stream)
                .toList();
    }

    boolean isAssigned() {
        return beforeAppraisal.stream().anyMatch(work -> work.id().equals("assign"));
    }

    /** The result is there when it is recorded; the clock stops then (Đ.20), so time for returning belongs to the step before. */
    private Draft returnedOutsideTheClock() {
        var moved = giveBack.minutes();
        return new Draft(
                table,
                receive,
                beforeAppraisal,
                appraise,
                beforeSigning,
                sign,
                beforeRecord,
                record.withMinutes(record.minutes() + moved),
                giveBack.withMinutes(0));
    }

    private void check() {
        var ids = new HashSet<String>();
        works().stream()
                .flatMap(work -> work.norms().stream())
                .forEach(norm -> refuse(
                        !ids.add(norm.id()), "Hai bước cùng id '" + norm.id() + "': ghi 'id' khác cho một bước."));
        long sum = works().stream().mapToLong(Work::minutes).sum();
        long limit = table.limitMinutes();
        refuse(
                limit >= 0 && sum != limit,
                "Các bước cộng lại là %d phút làm việc, thời hạn là %d phút (480 phút một ngày): sửa days, hours của các bước."
                        .formatted(sum, limit));
    }

    private static List<Work> before(List<Work> rows) {
        var works = new ArrayList<Work>();
        for (var row : rows) {
            var assigns = row.hand() == Hand.UNIT_HEAD
                    && works.stream().noneMatch(work -> work.id().equals("assign"));
            works.add(assigns ? as(row, "assign", "Phân công thụ lý") : row);
        }
        return List.copyOf(works);
    }

    private static int first(List<Work> rows, Hand hand) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).hand() == hand) {
                return i;
            }
        }
        return -1;
    }

    private static int lastLeader(List<Work> rows) {
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).hand().leads()) {
                last = i;
            }
        }
        return last;
    }

    /** All at once: who writes a table wants to hear of every wrong word of it. */
    private static void requireKnownRoles(List<StepTable.Step> steps) {
        var unknown = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var role = steps.get(i).role();
            if (role != null && Hand.of(role).isEmpty()) {
                unknown.add("Bước %d: chưa biết '%s' là vai trò nào.".formatted(i + 1, role));
            }
        }
        refuse(
                !unknown.isEmpty(),
                String.join(" ", unknown)
                        + " Ghi một trong clerk, specialist, unit-head, agency-head, records; việc của cơ quan khác là một"
                        + " khối: ghi 'block' thay cho 'role'.");
    }

    private static Work row(int number, StepTable.Step step, Blocks blocks) {
        var basis = step.basis() == null ? "inferred" : step.basis();
        if (step.block() == null) {
            var name = step.name() == null ? label(step.action()) : step.name();
            var id = step.id() == null ? id(name) : step.id();
            return new Work(
                    id,
                    name,
                    Hand.of(String.valueOf(step.role())).orElseThrow(),
                    step.minutes(),
                    basis,
                    step.action(),
                    null);
        }
        var block = blocks.named(number, step.block());
        var name = step.name() == null ? block.name() : step.name();
        var id = step.id() == null ? block.id() : step.id();
        var units = step.units() == null ? List.<String>of() : step.units();
        refuse(
                units.isEmpty() == (block.agencies() != null),
                "Bước %d: khối '%s' %s."
                        .formatted(
                                number,
                                step.block(),
                                units.isEmpty()
                                        ? "cần 'units', các đơn vị của cơ quan khác"
                                        : "do chính đơn vị giải quyết làm, bỏ 'units'"));
        var norms = blocks.norms(number, block, id, name, step.minutes());
        return new Work(
                id,
                name,
                Hand.BLOCK,
                step.minutes(),
                basis,
                step.action(),
                new Shared(step.block(), block, units, norms));
    }

    private static Work as(Work row, String id, String name) {
        return new Work(id, name, row.hand(), row.minutes(), row.basis(), row.action(), null);
    }

    /** The first clause of what is done, short enough for a box. */
    static String label(String action) {
        return cut(action.split("[;:(.]")[0], LONGEST_LABEL);
    }

    /** Only what a label may have, cut between words. */
    static String cut(String text, int longest) {
        var clean = text.replaceAll("[^\\p{L}\\d ,–?/-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (clean.length() > longest) {
            clean = clean.substring(0, longest + 1);
            clean = clean.contains(" ") ? clean.substring(0, clean.lastIndexOf(' ')) : clean.substring(0, longest);
        }
        return clean.replaceAll("[ ,–?/-]+$", "");
    }

    private static String id(String name) {
        var ascii = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var id = new StringBuilder();
        for (var word : ascii.split("[^a-z0-9]+")) {
            if (id.isEmpty()) {
                id.append(word);
            } else if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    private static void refuse(boolean wrong, @Nullable String sentence) {
        if (wrong) {
            throw new StartRefused(String.valueOf(sentence));
        }
    }
}
