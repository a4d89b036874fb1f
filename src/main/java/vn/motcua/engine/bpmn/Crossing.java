package vn.motcua.engine.bpmn;

import java.util.List;
import vn.motcua.engine.bpmn.DrawingRules.Point;

/** Whether two lines of horizontal and vertical pieces cross. Lines that only meet or share a piece do not. */
final class Crossing {
    private Crossing() {}

    static boolean between(List<Point> one, List<Point> other) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                if (cross(one.get(i - 1), one.get(i), other.get(j - 1), other.get(j))
                        || cross(other.get(j - 1), other.get(j), one.get(i - 1), one.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A flat piece a–b and an upright piece c–d, inside of both. */
    private static boolean cross(Point a, Point b, Point c, Point d) {
        return a.y() == b.y() && c.x() == d.x() && inside(c.x(), a.x(), b.x()) && inside(a.y(), c.y(), d.y());
    }

    private static boolean inside(double value, double from, double to) {
        return Math.min(from, to) < value && value < Math.max(from, to);
    }
}
