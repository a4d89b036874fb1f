package vn.motcua.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A word for the tests of this module. */
@Vocabulary("trial")
class TrialVocabulary {
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

    public String group(String dossier) {
        return "trial-unit.specialist";
    }

    public long tables() {
        return jdbc.sql("select count(*) from act_ge_property")
                .query(Long.class)
                .single();
    }
}
