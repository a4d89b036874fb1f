package vn.motcua.dossiers;

import java.util.Locale;

/** The form that enums have in tables and on the wire: lower case with dashes. */
final class Wire {
    private Wire() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> type, String wire) {
        return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
