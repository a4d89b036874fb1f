package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.organisation.KonTum;
import vn.motcua.procedures.ShippedProcedures;
import vn.motcua.rules.ShippedRules;

/**
 * The documents of the procedures say what the models say. With {@code -Dregenerate} they are written anew; what no
 * procedure stands behind any more is deleted.
 */
class ProcedureDocumentsTest {
    private static final Map<String, String> DOCUMENTS = made();

    private static final Path HERE = Path.of("");

    @Test
    void everyDocumentSaysWhatTheModelsSay() {
        if (System.getProperty("regenerate") != null) {
            write(HERE);
        }
        assertThat(stale(HERE))
                .withFailMessage(() -> "Tài liệu thủ tục không còn khớp với sơ đồ và cấu hình → chạy "
                        + ProcedureDocument.COMMAND + " rồi nộp cùng:\n" + String.join("\n", stale(HERE)))
                .isEmpty();
    }

    @Test
    void aStaleAMissingAndALeftOverDocumentAreNamed(@TempDir Path home) throws IOException {
        write(home);
        assertThat(stale(home)).isEmpty();
        Files.writeString(home.resolve("docs/procedures/certify-copy.md"), "Sửa tay.");
        Files.delete(home.resolve("docs/procedures/register-birth.svg"));
        Files.writeString(home.resolve("docs/procedures/gone.md"), "");
        assertThat(stale(home))
                .containsExactly(
                        "docs/procedures/certify-copy.md: đã cũ",
                        "docs/procedures/register-birth.svg: chưa có",
                        "docs/procedures/gone.md: không còn thủ tục này");
        write(home);
        assertThat(stale(home)).isEmpty();
    }

    @Test
    void thePictureIsTheSameEachTimeItIsDrawn() {
        assertThat(made()).isEqualTo(DOCUMENTS).containsKey("docs/procedures/household-business.svg");
    }

    @Test
    void aDocumentNamesStepsRoadPapersAndOutcomes() {
        assertThat(DOCUMENTS.get("docs/procedures/household-business.md"))
                .contains("1.001612", "Thẩm định hồ sơ", "Chuyên viên", "## Đường dài nhất", "## Giấy tờ")
                .contains("`end_granted` | 10", "## Căn cứ pháp lý");
    }

    private static Map<String, String> made() {
        return ProcedureDocument.of(
                ShippedProcedures.all(),
                new SheetMaker(ModelFiles.ofTheRepository(), KonTum.organisation(), ShippedRules.all()));
    }

    private static void write(Path home) {
        try {
            Files.createDirectories(home.resolve(ProcedureDocument.FOLDER));
            for (var document : DOCUMENTS.entrySet()) {
                Files.writeString(home.resolve(document.getKey()), document.getValue());
            }
            for (var path : kept(home)) {
                if (!DOCUMENTS.containsKey(path)) {
                    Files.delete(home.resolve(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> stale(Path home) {
        try {
            var sentences = new ArrayList<String>();
            var kept = kept(home);
            for (var document : DOCUMENTS.entrySet()) {
                if (!kept.remove(document.getKey())) {
                    sentences.add(document.getKey() + ": chưa có");
                } else if (!Files.readString(home.resolve(document.getKey())).equals(document.getValue())) {
                    sentences.add(document.getKey() + ": đã cũ");
                }
            }
            kept.forEach(path -> sentences.add(path + ": không còn thủ tục này"));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> kept(Path home) throws IOException {
        var kept = new TreeSet<String>();
        var folder = home.resolve(ProcedureDocument.FOLDER);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.forEach(file -> kept.add(ProcedureDocument.FOLDER + file.getFileName()));
            }
        }
        return kept;
    }
}
