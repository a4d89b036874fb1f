package vn.motcua.engine;

/** A value that its field does not take; the message ends a sentence that began with the field's name. */
final class FieldRefused extends RuntimeException {
    FieldRefused(String what) {
        super(what);
    }
}
