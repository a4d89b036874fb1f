package vn.motcua.engine.bpmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All models of the repository as text, by path; a test may change one of them to see it refused. */
public record ModelFiles(Map<String, String> texts) {
    public static ModelFiles ofTheRepository() {
        return of(Path.of(""));
    }

    /** @param home the folder with {@code processes}, {@code forms} and {@code config} */
    public static ModelFiles of(Path home) {
        var texts = new TreeMap<String, String>();
        for (var folder : List.of("processes", "forms", "config/procedures", "config/rules")) {
            try (var files = Files.walk(home.resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form|yaml|md)"))
                        .forEach(file ->
                                texts.put(home.relativize(file).toString().replace('\\', '/'), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ModelFiles(texts);
    }

    /** One file; {@link IllegalArgumentException} when it is none of these. */
    public String text(String path) {
        var text = texts.get(path);
        if (text == null) {
            throw new IllegalArgumentException("No such file: " + path);
        }
        return text;
    }

    /** The same files, one of them changed. */
    public ModelFiles with(String path, UnaryOperator<String> change) {
        var changed = new TreeMap<>(texts);
        changed.compute(path, (file, text) -> text == null ? change.apply("") : change.apply(text));
        return new ModelFiles(changed);
    }

    public List<BpmnFile> diagrams() {
        return ending(".bpmn").entrySet().stream()
                .map(file -> new BpmnFile(file.getKey(), file.getValue()))
                .toList();
    }

    public List<FormFile> forms() {
        return ending(".form").entrySet().stream()
                .map(file -> new FormFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** The forms of one key by id. */
    public Map<String, FormFile> forms(String key) {
        return forms().stream()
                .filter(form -> form.key().equals(key))
                .collect(Collectors.toMap(FormFile::id, form -> form, (a, b) -> a, TreeMap::new));
    }

    public Map<String, String> decisions() {
        return ending(".dmn");
    }

    private Map<String, String> ending(String suffix) {
        var found = new TreeMap<String, String>();
        texts.forEach((path, text) -> {
            if (path.endsWith(suffix)) {
                found.put(path, text);
            }
        });
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
