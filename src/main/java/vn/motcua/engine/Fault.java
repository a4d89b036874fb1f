package vn.motcua.engine;

/**
 * One thing wrong in a model.
 *
 * @param place element id and name, or empty for the whole file
 */
record Fault(String file, String place, String what) {
    String sentence() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + what + ".";
    }
}
