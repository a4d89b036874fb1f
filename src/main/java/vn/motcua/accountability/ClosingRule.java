package vn.motcua.accountability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Home;
import vn.motcua.engine.StartRefused;

/** When a result that is not recorded is asked about: {@code config/rules/closing.yaml}. */
@Component
class ClosingRule {
    private static final String FILE = "config/rules/closing.yaml";

    private final Minutes minutes;

    ClosingRule(Home home) {
        try (var in = home.resource(FILE).getInputStream()) {
            minutes = new ObjectMapper(new YAMLFactory()).readValue(in, Minutes.class);
        } catch (IOException e) {
            throw new StartRefused(FILE + ": không đọc được: " + e.getMessage(), e);
        }
    }

    /** All in working minutes. */
    record Minutes(long settle, long age, long remaining) {}

    /** @param age of the evidence; @param left until the dossier is due, negative when late */
    boolean asks(long age, long left) {
        return age >= minutes.settle() && (age >= minutes.age() || left <= minutes.remaining());
    }
}
