package vn.motcua.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder where papers lie, one file per paper, named by its id. A file is complete and on disk before its row is
 * written; a file without a row is an orphan and is swept later.
 */
class PaperFiles {
    /** What was written. */
    record Written(long sizeBytes, String sha256) {}

    private final Path folder;

    PaperFiles(Path folder) {
        this.folder = folder;
    }

    Written write(UUID id, InputStream content, Instant at) {
        try {
            Files.createDirectories(folder);
            var draft = folder.resolve(id + ".part");
            var digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
                size = content.transferTo(out);
            }
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // The age of a file is told by our clock, which the demo moves: the sweep compares like with like.
            Files.setLastModifiedTime(draft, FileTime.from(at));
            Files.move(draft, path(id), StandardCopyOption.ATOMIC_MOVE);
            return new Written(size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("The paper cannot be stored", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    /** Files last touched before this instant. */
    List<Path> olderThan(Instant instant) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> modified(file).isBefore(instant)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
