package vn.motcua.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Home;
import vn.motcua.engine.StartRefused;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Unit;

/** The sign after a letter's number and the authority lines above a signer's name: {@code config/letters/signing.yaml}. */
@Component
class Signing {
    private static final String FILE = "config/letters/signing.yaml";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Characters of a title that stand in one line above the signer's name. */
    private static final int WIDEST = 36;

    private final Rules rules;

    Signing(Home home) {
        rules = read(home);
        for (var kind : LetterKind.values())
            if (!rules.signs().containsKey(kind.wire()))
                throw new StartRefused(FILE + ": thiếu ký hiệu của “" + kind.wire() + "” dưới mục signs.");
    }

    /** Number and sign as printed; a number below 10 has a zero before it (NĐ 30/2020): {@code 05/PXL}. */
    String sign(LetterKind kind, int number) {
        return "%02d/%s".formatted(number, rules.signs().get(kind.wire()));
    }

    /** {@code TL. CHỦ TỊCH}, {@code TRƯỞNG PHÒNG …}: in whose name this official signs for the agency. */
    List<String> authority(Unit agency, Official signer) {
        return rules.authority().stream()
                .filter(rule -> rule.fits(agency, signer))
                .findFirst()
                .map(rule -> rule.lines().stream()
                        .map(line -> line.replace("{title}", signer.title().toUpperCase(VIETNAMESE)))
                        .flatMap(line -> Folding.inTwo(line, WIDEST).stream())
                        .toList())
                .orElseThrow(() -> new IllegalStateException(FILE + ": no rule fits " + signer.id()));
    }

    private static Rules read(Home home) {
        try (var yaml = home.resource(FILE).getInputStream()) {
            return new YAMLMapper().readValue(yaml, Rules.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new StartRefused(
                    FILE + (at == null ? "" : ", dòng " + at.getLineNr()) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new StartRefused(FILE + ": không đọc được.", e);
        }
    }

    record Rules(
            @JsonProperty(required = true) Map<String, String> signs,
            @JsonProperty(required = true) List<Rule> authority) {}

    record Rule(
            @Nullable List<String> agency,
            @Nullable List<String> role,
            @Nullable String title,
            @JsonProperty(required = true) List<String> lines) {

        boolean fits(Unit unit, Official signer) {
            var kind = unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return (agency == null || agency.contains(kind))
                    && (role == null || role.stream().anyMatch(signer::holds))
                    && (title == null || signer.title().startsWith(title));
        }
    }
}
