package vn.motcua.dossiers;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are searched: lower case, without diacritics, single spaces. */
final class SearchForm {
    private SearchForm() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
