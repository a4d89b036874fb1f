package vn.motcua.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Process variables are few and scalar: anything else belongs to the dossier's own tables. */
final class Scalars {
    private Scalars() {}

    /** @throws IllegalArgumentException for a value that is not scalar: a programming error */
    static Map<String, Object> of(Map<String, ?> values) {
        var scalars = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (!isScalar(value)) {
                throw new IllegalArgumentException("Process variable " + name + " is not scalar: " + value.getClass());
            }
            scalars.put(name, value);
        });
        return scalars;
    }

    static boolean isScalar(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
    }
}
