package vn.motcua.engine;

/** An expression outside the closed vocabulary. */
final class ExpressionRefused extends RuntimeException {
    ExpressionRefused(String text, String reason) {
        super("biểu thức " + text + ": " + reason);
    }
}
