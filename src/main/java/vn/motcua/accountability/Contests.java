package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;

/** What holders object to; append-only, one for each span. */
@Component
public class Contests {
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Organisation organisation;
    private final Actors actors;
    private final Clock clock;

    Contests(
            JdbcClient jdbc,
            Holdings holdings,
            Dossiers dossiers,
            Journal journal,
            Organisation organisation,
            Actors actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.dossiers = dossiers;
        this.journal = journal;
        this.organisation = organisation;
        this.actors = actors;
        this.clock = clock;
    }

    /** Of this dossier, oldest first. */
    public List<Contest> of(String dossier) {
        return jdbc.sql("select * from holding_contest where dossier = ? order by id")
                .param(dossier)
                .query((row, number) -> new Contest(
                        row.getString("dossier"),
                        row.getObject("span_from", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("unit"),
                        row.getString("task"),
                        row.getString("reason"),
                        row.getString("contested_by"),
                        row.getObject("contested_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the acting official may contest this span: he held it, or heads the unit that did. */
    public boolean mayContest(Holding span) {
        String official = actors.current();
        return span.hasHolder()
                && (span.kind() == Holding.Kind.OFFICIAL && span.who().equals(official)
                        || !span.unit().isEmpty()
                                && organisation
                                        .head(span.unit())
                                        .filter(head -> head.id().equals(official))
                                        .isPresent());
    }

    /**
     * Contests the span that begins at this instant.
     *
     * @throws Refusal {@code reason-missing}, {@code span-unknown}, {@code not-your-span}, {@code already-contested}
     */
    @Transactional
    public void contest(String dossier, Instant spanFrom, String reason) {
        dossiers.lock(dossier);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.invalid("reason-missing", "Ghi rõ lý do không đồng ý, không quá 2000 ký tự.");
        }
        Holding span = holdings.of(dossier).stream()
                .filter(each -> each.from().equals(spanFrom))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("span-unknown", "Không có khoảng thời gian giữ hồ sơ này."));
        if (!mayContest(span)) {
            throw Refusal.forbidden(
                    "not-your-span",
                    "Chỉ người đã giữ hồ sơ hoặc người đứng đầu đơn vị giữ hồ sơ được ghi ý kiến không đồng ý.");
        }
        if (of(dossier).stream().anyMatch(each -> each.spanFrom().equals(spanFrom))) {
            throw Refusal.conflict("already-contested", "Khoảng thời gian này đã có một ý kiến không đồng ý.");
        }
        insert(dossier, span, reason.strip());
        journal.note(dossier, "holding-contested", "Không đồng ý với thời gian giữ hồ sơ (" + span.task() + ")");
    }

    private void insert(String dossier, Holding span, String reason) {
        jdbc.sql("insert into holding_contest"
                        + " (dossier, span_from, kind, who, unit, task, reason, contested_by, contested_at)"
                        + " values (:dossier, :from, :kind, :who, :unit, :task, :reason, :by, :at)")
                .param("dossier", dossier)
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("kind", span.kind().name().toLowerCase(Locale.ROOT))
                .param("who", span.who())
                .param("unit", span.unit())
                .param("task", span.task())
                .param("reason", reason)
                .param("by", actors.current())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
