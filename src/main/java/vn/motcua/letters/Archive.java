package vn.motcua.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The PDFs, each made once. Two readers at the same time make it twice and keep one. */
@Component
class Archive {
    private final JdbcClient jdbc;
    private final Clock clock;

    Archive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<byte[]> find(UUID letter) {
        return jdbc.sql("select content from letter_pdf where letter = :letter")
                .param("letter", letter)
                .query((row, line) -> row.getBytes("content"))
                .optional();
    }

    /** Keeps this one unless there is one; returns the kept one. */
    byte[] keep(UUID letter, byte[] pdf) {
        jdbc.sql(
                        """
                        insert into letter_pdf (letter, content, sha256, made_at) values (:letter, :content, :sha256, :at)
                        on conflict (letter) do nothing
                        """)
                .param("letter", letter)
                .param("content", pdf)
                .param("sha256", sha256(pdf))
                .param("at", Register.at(clock.instant()))
                .update();
        return find(letter).orElseThrow();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
