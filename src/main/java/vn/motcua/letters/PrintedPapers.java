package vn.motcua.letters;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("dossier", dossier);
        var head = new Head(forms.of(template, dossier), dossier.agency(), dossier.receivingUnit());
        return print(template, head, dossier.code(), all);
    }

    /**
     * The PDF of {@code config/letters/<template>.html} about what an agency received, with the head of its one-stop unit.
     *
     * @param day its rule set's form is printed
     */
    public byte[] print(String template, String agency, LocalDate day, Map<String, ? extends @Nullable Object> values) {
        var oneStop = organisation.oneStopOf(agency).id();
        return print(template, new Head(forms.of(template, day), agency, oneStop), agency, new HashMap<>(values));
    }

    private record Head(Sheet.@Nullable Form form, String agency, String oneStop) {}

    private byte[] print(String template, Head head, String about, Map<String, @Nullable Object> values) {
        Instant now = clock.instant();
        var agency = organisation.unit(head.agency());
        var place = agency.place() + ", " + PaperDates.day(now);
        var letterhead = Letterhead.ofOneStop(agency, organisation.unit(head.oneStop()), null, place);
        values.put("sheet", new Headed(head.form(), letterhead));
        values.put("printedAt", PaperDates.moment(now));
        var id = UUID.nameUUIDFromBytes((template + about + now).getBytes(StandardCharsets.UTF_8));
        return press.print(templates.fill(template, values), id, now);
    }

    /** A day as official papers write it: {@code ngày 05 tháng 8 năm 2022}. */
    public static String day(LocalDate day) {
        return PaperDates.day(day);
    }

    /** A moment as official papers write it: {@code 8 giờ 05 phút, ngày 05 tháng 8 năm 2022}. */
    public static String moment(Instant instant) {
        return PaperDates.moment(instant);
    }
}
