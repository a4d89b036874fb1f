package vn.motcua.letters;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Breaks a long name in two lines of like length: a narrow column breaks it badly by itself. */
final class Folding {
    /** A break after a comma or a dash may lie this many characters further from the middle than one between any words. */
    private static final int PREFERENCE = 6;

    private Folding() {}

    /** @param widest the most characters that still stand in one line */
    static List<String> inTwo(String name, int widest) {
        if (name.length() <= widest) {
            return List.of(name);
        }
        return IntStream.range(0, name.length())
                .filter(at -> name.charAt(at) == ' ')
                .boxed()
                .min(Comparator.comparingDouble(at -> badness(name, at)))
                .map(at -> List.of(name.substring(0, at), name.substring(at + 1)))
                .orElse(List.of(name));
    }

    private static double badness(String name, int at) {
        var distance = Math.abs(at - name.length() / 2.0);
        return at > 0 && ",–".indexOf(name.charAt(at - 1)) >= 0 ? distance - PREFERENCE : distance;
    }
}
