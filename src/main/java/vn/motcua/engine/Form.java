package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A form as the server understands it. */
record Form(String id, List<FormField> fields) {
    Map<String, FormField> byKey() {
        return fields.stream().collect(Collectors.toMap(FormField::key, Function.identity()));
    }
}
