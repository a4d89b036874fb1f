package vn.motcua.engine;

import java.nio.file.Path;

/** Homes for tests: the models and settings of a directory. */
public final class Homes {
    private Homes() {}

    public static Home at(Path directory) {
        return new Home(directory.toUri().toString());
    }
}
