package vn.motcua.letters;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** Amounts as papers write them. */
final class Money {
    private Money() {}

    /** {@code 100.000 đồng (đã nộp)}; {@code Không} when there is no fee. */
    static String fee(long vnd, boolean paid) {
        return vnd == 0 ? "Không" : dong(vnd) + (paid ? " (đã nộp)" : " (chưa nộp)");
    }

    private static String dong(long vnd) {
        var symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setGroupingSeparator('.');
        return new DecimalFormat("#,##0", symbols).format(vnd) + " đồng";
    }
}
