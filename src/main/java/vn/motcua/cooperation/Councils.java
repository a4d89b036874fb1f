package vn.motcua.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Norms;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Cooperation.Silence;

/** Appraisal councils: members comment in writing at once, each for himself; then the council concludes. */
@Component
public class Councils {
    private static final String STEP = "council";
    private static final int MOST = 25;

    private final Consultations consultations;
    private final Fields fields;
    private final Norms norms;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Councils(
            Consultations consultations,
            Fields fields,
            Norms norms,
            Dossiers dossiers,
            Journal journal,
            Organisation organisation,
            JdbcClient jdbc,
            Actors actors,
            Clock clock) {
        this.consultations = consultations;
        this.fields = fields;
        this.norms = norms;
        this.dossiers = dossiers;
        this.journal = journal;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Sets up the council of the form just handed in: {@code councilMembers} (logins), {@code councilDecision},
     * {@code consultationContent}.
     *
     * @return how many members
     * @throws Refusal {@code member-unknown}, {@code council-size}
     */
    public long establish(String code) {
        Dossier dossier = dossiers.lock(code);
        List<Official> members = members(fields.text("councilMembers", "Ghi các thành viên."));
        Instant due = norms.due(dossier, "giveComment");
        List<Asked> asked = new ArrayList<>();
        members.forEach(member ->
                asked.add(new Asked(asked.size(), member.posts().get(0).unit(), member.id(), due, null)));
        return consultations.ask(new Consultation(
                UUID.randomUUID(),
                code,
                STEP,
                "Hội đồng thẩm định",
                fields.text("consultationContent", "Ghi nội dung cần thẩm định."),
                now(),
                actors.current(),
                Silence.REMIND,
                "Quyết định thành lập hội đồng số " + fields.text("councilDecision", "Ghi số quyết định thành lập."),
                asked));
    }

    /** Records the comment of the form just handed in. */
    public void comment(String dossier, long no) {
        consultations.answer(dossier, STEP, no);
    }

    /** The time for comments is over: the council goes on without this one's. */
    public void absent(String dossier, long no) {
        consultations.silent(dossier, STEP, no);
    }

    /** The member's login. */
    public String member(String dossier, long no) {
        return String.valueOf(asked(dossier, no).official());
    }

    /** The groups that the member belongs to, comma separated. */
    public String groups(String dossier, long no) {
        return organisation.official(member(dossier, no)).posts().stream()
                .map(post -> Organisation.group(post.unit(), post.role()))
                .collect(Collectors.joining(","));
    }

    public Instant commentBy(String dossier, long no) {
        return asked(dossier, no).dueAt();
    }

    /**
     * Records the conclusion of the form just handed in: {@code councilResult}, {@code councilConclusion}.
     *
     * @throws Refusal {@code council-concluded} when somebody else was first
     */
    public void conclude(String dossier) {
        dossiers.lock(dossier);
        Consultation consultation = consultations.newest(dossier, STEP);
        if (of(consultation).isPresent()) {
            throw Refusal.conflict("council-concluded", "Hội đồng đã có kết luận.");
        }
        Council.Result result = result(fields.text("councilResult", "Chọn kết luận."));
        String text = fields.text("councilConclusion", "Ghi kết luận của hội đồng.");
        jdbc.sql("insert into council_conclusion (consultation, result, text, at, by) values (?, ?, ?, ?, ?)")
                .params(
                        consultation.id(),
                        result.name().toLowerCase(Locale.ROOT),
                        text,
                        HandoffTable.at(now()),
                        actors.current())
                .update();
        journal.note(dossier, "council-concluded", "Hội đồng thẩm định: " + result.label(), Map.of("text", text));
    }

    /** What was concluded; empty before. */
    public Optional<Council> of(Consultation consultation) {
        return jdbc.sql("select * from council_conclusion where consultation = ?")
                .param(consultation.id())
                .query((row, number) -> new Council(
                        consultation,
                        result(row.getString("result")),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .optional();
    }

    private List<Official> members(String text) {
        // what follows a dash is there for people: “xaydung.chuyenvien – Hồ Quốc Việt”
        Set<String> logins = text.lines()
                .flatMap(line -> Stream.of(line.split(" – ", 2)[0].split("[\\s,;]+")))
                .filter(login -> !login.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (logins.size() < 3 || logins.size() > MOST) {
            throw Fields.refused("council-size", "councilMembers", "Hội đồng có từ 3 đến 25 thành viên.");
        }
        return logins.stream().map(this::official).toList();
    }

    private Official official(String login) {
        return organisation
                .find(login)
                .filter(known -> !known.posts().isEmpty())
                .orElseThrow(() -> Fields.refused(
                        "member-unknown", "councilMembers", "Không có cán bộ nào có tên đăng nhập “" + login + "”."));
    }

    private Asked asked(String dossier, long no) {
        return consultations.newest(dossier, STEP).at(no);
    }

    private static Council.Result result(String wire) {
        return Council.Result.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
