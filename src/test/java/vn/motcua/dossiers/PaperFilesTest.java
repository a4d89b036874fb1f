package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFilesTest {
    private static final Instant MONDAY = Instant.parse("2022-08-01T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aPaperIsWholeAndItsHashIsKnown() throws IOException {
        var files = new PaperFiles(folder);
        var id = UUID.randomUUID();
        var written = files.write(id, new ByteArrayInputStream(new byte[] {1, 2, 3}), MONDAY);
        assertThat(written.sizeBytes()).isEqualTo(3);
        assertThat(written.sha256()).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(Files.readAllBytes(files.path(id))).containsExactly(1, 2, 3);
    }

    @Test
    void anUploadThatBreaksOffLeavesNoPaper() {
        var files = new PaperFiles(folder);
        var id = UUID.randomUUID();
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };
        Assertions.assertThatThrownBy(() -> files.write(id, broken, MONDAY)).isInstanceOf(UncheckedIOException.class);
        assertThat(files.path(id)).doesNotExist();
    }

    @Test
    void theAgeOfAFileIsToldByTheClockOfTheApplication() {
        var files = new PaperFiles(folder);
        files.write(UUID.randomUUID(), new ByteArrayInputStream(new byte[] {1}), MONDAY);
        assertThat(files.olderThan(MONDAY)).isEmpty();
        assertThat(files.olderThan(MONDAY.plusSeconds(1))).hasSize(1);
    }
}
