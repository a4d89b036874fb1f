package vn.motcua.letters;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.organisation.Organisation;

/**
 * Papers that are printed when somebody asks for them and carry no number: nothing of them is kept. Head and typeface are
 * those of the letters.
 */
@Component
public class PrintedPapers {
    private final Templates templates;
    private final Press press;
    private final Organisation organisation;
    private final Forms forms;
    private final Clock clock;

    PrintedPapers(Templates templates, Press press, Organisation organisation, Forms forms, Clock clock) {
        this.templates = templates;
        this.press = press;
        this.organisation = organisation;
        this.forms = forms;
        this.clock = clock;
    }

    /** What the head of a paper is filled with. */
    record Headed(Sheet.@Nullable Form form, Sheet.Head head) {}

    /**
     * The PDF of {@code config/letters/<template>.html} with the head of the dossier's one-stop unit, as of now.
     *
     * @param values what the template names, as public records, texts and numbers
     */
    public byte[] print(String template, Dossier dossier, Map<String, ? extends @Nullable Object> values) {
        Instant now = clock.instant();
        var agency = organisation.unit(dossier.agency());
        var oneStop = organisation.unit(dossier.receivingUnit());
        var place = agency.place() + ", " + PaperDates.day(now);
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("sheet", new Headed(forms.of(template, dossier), Letterhead.ofOneStop(agency, oneStop, null, place)));
        all.put("dossier", dossier);
        all.put("printedAt", PaperDates.moment(now));
        var id = UUID.nameUUIDFromBytes((template + dossier.code() + now).getBytes(StandardCharsets.UTF_8));
        return press.print(templates.fill(template, all), id, now);
    }

    /** A moment as official papers write it: {@code 8 giờ 05 phút, ngày 05 tháng 8 năm 2022}. */
    public static String moment(Instant instant) {
        return PaperDates.moment(instant);
    }
}
