package vn.motcua.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A word for the tests of this module. */
@Vocabulary("trial")
class TrialVocabulary {
    static final Map<String, Instant> SOON = new ConcurrentHashMap<>();
    static final Set<String> MENDED = ConcurrentHashMap.newKeySet();

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final JdbcClient jdbc;

    TrialVocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> calls() {
        return calls;
    }

    public String note(String dossier, String text) {
        calls.add(dossier + ":" + text);
        return text;
    }

    public void refuse(String dossier) {
        throw Refusal.conflict("trial-refused", "Hồ sơ " + dossier + " không được xử lý.");
    }

    public void problem(String dossier) {
        throw new ProcessProblem("trial-problem");
    }

    public Date at(long epochMillis) {
        return new Date(epochMillis);
    }

    public Date soon(String dossier) {
        return Date.from(Objects.requireNonNull(SOON.get(dossier)));
    }

    public void failUntilMended(String dossier) {
        if (!MENDED.contains(dossier)) {
            throw new IllegalStateException("not mended");
        }
    }

    public String group(String dossier) {
        return "tp-kon-tum-tckh.specialist";
    }

    public long tables() {
        return jdbc.sql("select count(*) from act_ge_property")
                .query(Long.class)
                .single();
    }
}
