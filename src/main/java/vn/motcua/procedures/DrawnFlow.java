package vn.motcua.procedures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow with its line.
 *
 * @param points x, y of each waypoint
 * @param label where its answer stands: x, y, width, height
 */
record DrawnFlow(
        String source,
        String target,
        @Nullable String answer,
        @Nullable String condition,
        List<int[]> points,
        int[] label) {
    private static final int LETTER = 6;
    private static final int LINE = 14;

    String id() {
        return "flow_" + source + "_" + target;
    }

    DrawnFlow when(String expression) {
        return new DrawnFlow(source, target, answer, expression, points, label);
    }

    static DrawnFlow straight(DrawnNode from, DrawnNode to, @Nullable String answer) {
        var start = from.x() + from.width();
        var middle = (start + to.x()) / 2 - width(answer) / 2;
        return of(from, to, answer, middle, from.row() - 18, start, from.row(), to.x(), to.row());
    }

    /** From the bottom of a gateway to the left side of what lies below. */
    static DrawnFlow down(DrawnNode from, DrawnNode to, int y, String answer) {
        var x = from.centre();
        return of(from, to, answer, x + 6, from.bottom() + 8, x, from.bottom(), x, y, to.x(), y);
    }

    /** From the bottom of an event at a box's corner to the left side of what lies below. */
    static DrawnFlow downUnlabelled(DrawnNode from, DrawnNode to) {
        var x = from.centre();
        return of(from, to, null, 0, 0, x, from.bottom(), x, to.row(), to.x(), to.row());
    }

    /** From the top of a gateway, above the row, to the top of a joining one. */
    static DrawnFlow over(DrawnNode from, DrawnNode to, int y, String answer) {
        var x = from.centre();
        var label = to.centre() < x ? x - 12 - width(answer) : x + 6;
        return of(from, to, answer, label, y + 6, x, from.top(), x, y, to.centre(), y, to.centre(), to.top());
    }

    /** From the bottom of a box, below everything, back to the bottom of a joining gateway. */
    static DrawnFlow under(DrawnNode from, DrawnNode to, int y) {
        var x = from.centre();
        return of(from, to, null, 0, 0, x, from.bottom(), x, y, to.centre(), y, to.centre(), to.bottom());
    }

    /** From the right side of a box up to the bottom of a joining gateway. */
    static DrawnFlow up(DrawnNode from, DrawnNode to) {
        return of(
                from,
                to,
                null,
                0,
                0,
                from.x() + from.width(),
                from.row(),
                to.centre(),
                from.row(),
                to.centre(),
                to.bottom());
    }

    Map<String, Object> values() {
        return Map.of(
                "id",
                id(),
                "source",
                source,
                "target",
                target,
                "answer",
                answer == null ? "" : answer,
                "condition",
                condition == null ? "" : condition,
                "points",
                points.stream()
                        .map(point -> Map.of("x", point[0], "y", point[1]))
                        .toList(),
                "label",
                Map.of("x", label[0], "y", label[1], "width", label[2], "height", LINE));
    }

    private static int width(@Nullable String answer) {
        return answer == null ? 0 : answer.length() * LETTER + 4;
    }

    private static DrawnFlow of(
            DrawnNode from, DrawnNode to, @Nullable String answer, int labelX, int labelY, int... numbers) {
        var points = new java.util.ArrayList<int[]>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new int[] {numbers[i], numbers[i + 1]});
        }
        return new DrawnFlow(
                from.id(), to.id(), answer, null, List.copyOf(points), new int[] {labelX, labelY, width(answer)});
    }
}
