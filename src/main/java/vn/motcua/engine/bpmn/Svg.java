package vn.motcua.engine.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.engine.bpmn.DrawingRules.Box;
import vn.motcua.engine.bpmn.DrawingRules.Point;

/** The few shapes of which a diagram consists, as SVG. */
final class Svg {
    /** Width of a label beside its element, as the modeller breaks it. */
    static final double LABEL = 90;

    private static final double LINE = 14;
    private static final double FONT = 12;

    private final List<String> parts = new ArrayList<>();
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    String document(String title, int margin) {
        var x = Math.floor(left) - margin;
        var y = Math.floor(top) - margin;
        var width = Math.ceil(right) + margin - x;
        var height = Math.ceil(bottom) + margin - y;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" role="img" font-family="Arial, Liberation Sans, sans-serif" font-size="%s">
                <title>%s</title>
                <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="#22242a"/></marker></defs>
                <rect x="%s" y="%s" width="%s" height="%s" fill="#ffffff"/>
                %s
                </svg>
                """
                .formatted(
                        number(x),
                        number(y),
                        number(width),
                        number(height),
                        number(width),
                        number(height),
                        number(FONT),
                        text(title),
                        number(x),
                        number(y),
                        number(width),
                        number(height),
                        String.join("\n", parts));
    }

    void covers(Box box) {
        covers(box.x(), box.y());
        covers(box.x() + box.width(), box.y() + box.height());
    }

    private void covers(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    void box(Box box, int radius, String ink, double width, String dashes) {
        parts.add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                        .formatted(
                                number(box.x()),
                                number(box.y()),
                                number(box.width()),
                                number(box.height()),
                                radius,
                                ink,
                                number(width),
                                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    void circle(Point middle, double radius, String ink, double width, String fill, boolean dashed) {
        parts.add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(
                        number(middle.x()),
                        number(middle.y()),
                        number(radius),
                        fill,
                        ink,
                        number(width),
                        dashed ? " stroke-dasharray=\"5 3\"" : ""));
    }

    /** @param path SVG path data around the given point */
    void path(Point at, String path, String ink, double width, String fill) {
        parts.add(
                "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
                        .formatted(number(at.x()), number(at.y()), path, fill, ink, number(width)));
    }

    void arrow(List<Point> line, String ink) {
        line.forEach(point -> covers(point.x(), point.y()));
        parts.add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" marker-end=\"url(#arrow)\"/>"
                        .formatted(
                                line.stream()
                                        .map(point -> number(point.x()) + "," + number(point.y()))
                                        .collect(Collectors.joining(" ")),
                                ink));
    }

    /** Lines of text in the middle of a box. */
    void centred(String text, Box box) {
        var lines = broken(text, box.width() - 8);
        var middle = box.middle();
        put(lines, middle.x(), middle.y() - lines.size() * LINE / 2);
    }

    /** Lines of text around {@code middle}, from {@code top} down, none wider than {@code width} unless it is one word. */
    void lines(String text, double middle, double from, double width) {
        put(broken(text, width), middle, from);
    }

    private void put(List<String> lines, double middle, double from) {
        var baseline = from + FONT - 1;
        for (var line : lines) {
            covers(middle - width(line) / 2, baseline - FONT);
            covers(middle + width(line) / 2, baseline + 3);
            // a white edge keeps it readable where a line of the diagram passes behind
            parts.add(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"#22242a\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>"
                            .formatted(number(middle), number(baseline), text(line)));
            baseline += LINE;
        }
    }

    private static List<String> broken(String text, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Near enough for breaking lines, and the same everywhere: fonts differ from machine to machine. */
    private static double width(String text) {
        return text.chars()
                .mapToDouble(letter -> {
                    if ("iljtfrI.,:;!'|() ".indexOf(letter) >= 0) {
                        return 3.6;
                    }
                    return "mwMW".indexOf(letter) >= 0 ? 9.6 : Character.isUpperCase(letter) ? 8.2 : 6.6;
                })
                .sum();
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
