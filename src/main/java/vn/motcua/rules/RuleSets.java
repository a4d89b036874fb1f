package vn.motcua.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Home;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.StartRefused;
import vn.motcua.organisation.Organisation;

/** The rule sets in the order of time, and every version under which a dossier was ever received. */
@Component
public class RuleSets {
    private static final String FOLDER = "config/rules/";
    private static final String SCHEMA = "config/schema/rule-set.schema.json";

    private final List<RuleSet> current;
    private final Map<String, RuleSet> kept = new ConcurrentHashMap<>();
    private final RuleSetVersions versions;
    private final Organisation organisation;

    RuleSets(Home home, RuleSetVersions versions, Organisation organisation) {
        this.versions = versions;
        this.organisation = organisation;
        this.current = read(home);
        current.forEach(ruleSet -> versions.keep(ruleSet, text(home, FOLDER + ruleSet.key() + ".yaml")));
    }

    /** Reads and checks all of them; {@link StartRefused} when the days of receipt overlap or leave a gap. */
    static List<RuleSet> read(Home home) {
        var reader = new RuleSetReader(text(home, SCHEMA));
        var all = home.resources(FOLDER + "nd*.yaml").stream()
                .map(home::path)
                .map(path -> reader.read(path, text(home, path)))
                .sorted(Comparator.comparing(RuleSet::validFrom))
                .toList();
        if (all.isEmpty()) {
            throw new StartRefused(FOLDER + ": không có bộ quy tắc nào (nd*.yaml).");
        }
        for (int i = 1; i < all.size(); i++) {
            var before = all.get(i - 1);
            var last = before.validTo();
            if (last == null || !last.plusDays(1).equals(all.get(i).validFrom())) {
                throw new StartRefused("%s%s.yaml: validFrom phải là ngày liền sau validTo của %s."
                        .formatted(FOLDER, all.get(i).key(), before.key()));
            }
        }
        return all;
    }

    /**
     * The rule set for what is received on this day (local date in Việt Nam). A province that ended, played on after its end,
     * keeps the rules of its last day; one that did not exist yet has those of its first.
     *
     * @throws Refusal {@code rule-set-missing}
     */
    public RuleSet on(LocalDate day) {
        return on(current, organisation.within(day));
    }

    static RuleSet on(List<RuleSet> all, LocalDate day) {
        return all.stream()
                .filter(ruleSet -> ruleSet.isInForceOn(day))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("rule-set-missing", "Không có bộ quy tắc nào có hiệu lực ngày " + day + "."));
    }

    /**
     * The rule set that a dossier was received under.
     *
     * @param version null for a dossier from before versions were kept: as it reads now
     */
    public RuleSet version(String key, @Nullable String version) {
        return current.stream()
                .filter(ruleSet -> ruleSet.key().equals(key)
                        && (version == null || ruleSet.version().equals(version)))
                .findFirst()
                .orElseGet(() -> kept.computeIfAbsent(key + ":" + version, unused -> find(key, version)));
    }

    /** All of them as they read now, in the order of time. */
    public List<RuleSet> current() {
        return current;
    }

    private RuleSet find(String key, @Nullable String version) {
        return versions.find(key, String.valueOf(version))
                .orElseThrow(() -> Refusal.notFound(
                        "rule-set-missing", "Không có bộ quy tắc %s phiên bản %s.".formatted(key, version)));
    }

    private static String text(Home home, String path) {
        try {
            return home.resource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartRefused(path + ": không đọc được tệp.", e);
        }
    }
}
