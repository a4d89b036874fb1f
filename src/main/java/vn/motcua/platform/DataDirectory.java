package vn.motcua.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/** The directory of the embedded server's data, held by one application at a time. */
final class DataDirectory implements Closeable {
    private final Path home;
    private final FileChannel channel;

    private DataDirectory(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** @throws StartRefused when another application holds it */
    static DataDirectory take(Path home) {
        try {
            Files.createDirectories(home);
            var channel =
                    FileChannel.open(home.resolve("motcua.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused("Thư mục dữ liệu " + home + " đang được một ứng dụng Một Cửa khác sử dụng."
                        + " Hãy dừng ứng dụng đó, hoặc chọn thư mục khác bằng --motcua.data=<thư mục>.");
            }
            // The server outlives a killed application under this name, wherever the next one starts from.
            return new DataDirectory(home.toAbsolutePath().normalize(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path postgres() {
        return home.resolve("pg");
    }

    /** Gives the lock back; a process that dies gives it back too. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
