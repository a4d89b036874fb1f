package vn.motcua.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filing;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/** Requests of programs, which are repeated when an answer was lost: the same key and body get the same dossier. */
@Component
public class Requests {
    private static final int LONGEST_KEY = 200;

    private final Reception reception;
    private final Dossiers dossiers;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(Reception reception, Dossiers dossiers, Actors actors, JdbcClient jdbc, Clock clock) {
        this.reception = reception;
        this.dossiers = dossiers;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Accepts a dossier, once for each key.
     *
     * @param key the caller's Idempotency-Key; without one every request is a new dossier
     * @param body the body as it was understood, to be compared when the key comes again
     * @throws Refusal CONFLICT {@code idempotency-key-reused} for another body; INVALID {@code idempotency-key-invalid};
     *     and what {@link Reception#accept} refuses: then the key is free again
     */
    @Transactional
    public Dossier accept(@Nullable String key, byte[] body, Filing filing, List<PaperUpload> papers) {
        if (key == null) return reception.accept(UUID.randomUUID(), filing, papers);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(
                    "idempotency-key-invalid", "Idempotency-Key phải có từ 1 đến " + LONGEST_KEY + " ký tự.");
        }
        var hash = sha256(body);
        return isFirst(key, hash) ? answerFirst(key, filing, papers) : answerAgain(key, hash);
    }

    /** Waits for a running request with the same key: its row is in our way until it commits or is gone when it fails. */
    private boolean isFirst(String key, String hash) {
        return jdbc.sql("insert into api_request (official, key, body, at) values (:official, :key, :body, :at)"
                                + " on conflict do nothing")
                        .param("official", actors.current())
                        .param("key", key)
                        .param("body", hash)
                        .param("at", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                        .update()
                == 1;
    }

    private Dossier answerFirst(String key, Filing filing, List<PaperUpload> papers) {
        var id = UUID.nameUUIDFromBytes((actors.current() + '\n' + key).getBytes(StandardCharsets.UTF_8));
        var dossier = reception.accept(id, filing, papers);
        jdbc.sql("update api_request set dossier = :dossier where official = :official and key = :key")
                .param("dossier", dossier.code())
                .param("official", actors.current())
                .param("key", key)
                .update();
        return dossier;
    }

    private Dossier answerAgain(String key, String hash) {
        record Known(String body, String dossier) {}
        var known = jdbc.sql("select body, dossier from api_request where official = :official and key = :key")
                .param("official", actors.current())
                .param("key", key)
                .query(Known.class)
                .single();
        if (!known.body().equals(hash)) {
            throw Refusal.conflict(
                    "idempotency-key-reused", "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.");
        }
        return dossiers.get(known.dossier());
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
