package vn.motcua.engine;

/** A form that Tasklist or our check of submissions could not handle. */
final class FormRefused extends RuntimeException {
    private final String place;

    FormRefused(String place, String what) {
        super(what);
        this.place = place;
    }

    String place() {
        return place;
    }
}
