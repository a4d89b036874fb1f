package vn.motcua.procedures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import vn.motcua.engine.StartRefused;

/**
 * The starter's command line, run in the project's folder (see {@code processes/README.md}): reads step tables and writes the
 * files of each new procedure. Nothing is overwritten.
 */
final class NewProcedure {
    private NewProcedure() {}

    public static void main(String[] arguments) throws IOException {
        // spring-boot:run adds the demo's profile, which means nothing here
        var tables = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        try {
            if (tables.isEmpty()) {
                throw new StartRefused("Cho biết tệp bảng các bước, ví dụ doi-ten.yaml.");
            }
            for (var table : tables) {
                var written = write(Path.of(table), Path.of(""));
                written.forEach(System.out::println);
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * @param home the folder with {@code processes}, {@code forms} and {@code config}
     * @return the paths written
     */
    static Set<String> write(Path table, Path home) throws IOException {
        if (!Files.exists(table)) {
            throw new StartRefused(table + ": không có tệp này.");
        }
        var steps = StepTable.read(table.toString(), Files.readString(table, StandardCharsets.UTF_8));
        var draft = Draft.of(steps, new Blocks(home));
        var files =
                Starter.files(draft, new Cast(home.resolve("config/organisation")).of(draft), new TemplateLinks(home));
        for (var path : files.keySet()) {
            if (Files.exists(home.resolve(path))) {
                throw new StartRefused(path + " đã có; thủ tục mới cần một key khác.");
            }
        }
        for (var file : files.entrySet()) {
            var path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return files.keySet();
    }
}
