package vn.motcua.dossiers;

import java.util.Locale;

/** How a dossier comes in or its result goes out (NĐ 61/2018 Đ.16). */
public enum Channel {
    COUNTER("Trực tiếp"),
    ONLINE("Trực tuyến"),
    POST("Bưu chính công ích");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The wire and column form: {@code counter}, {@code online}, {@code post}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
