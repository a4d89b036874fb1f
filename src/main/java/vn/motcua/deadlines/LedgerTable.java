package vn.motcua.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Promise;
import vn.motcua.deadlines.LedgerEntry.Terms;
import vn.motcua.rules.WaitRule.Whom;

/** The rows of the ledger: they can be added and read. */
@Component
class LedgerTable {
    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LedgerEntry> of(String dossier) {
        return of(List.of(dossier));
    }

    /** The entries of all these dossiers, each dossier's in order. */
    List<LedgerEntry> of(Collection<String> dossiers) {
        return jdbc.sql("select * from ledger_entry where dossier = any(:dossiers) order by dossier, seq")
                .param("dossiers", dossiers.toArray(String[]::new))
                .query(LedgerTable::entry)
                .list();
    }

    /** Dossiers without a result, by code. */
    List<String> open() {
        return jdbc.sql(
                        """
                        select dossier from ledger_entry started where kind = 'started' and not exists (
                          select 1 from ledger_entry answer where answer.dossier = started.dossier and answer.kind = 'answered')
                        order by dossier
                        """)
                .query(String.class)
                .list();
    }

    /** Dossiers without a result whose clock stands still for this reason, by code. */
    List<String> stoppedFor(String reason) {
        return jdbc.sql(
                        """
                        select dossier from (
                          select distinct on (dossier) * from ledger_entry
                           where kind in ('started', 'paused', 'resumed', 'restarted', 'answered')
                           order by dossier, seq desc) newest
                         where kind = 'paused' and reason = :reason order by dossier
                        """)
                .param("reason", reason)
                .query(String.class)
                .list();
    }

    /** Dossiers without a result, or with one since this instant, by code. */
    List<String> openOrAnsweredSince(Instant since) {
        return jdbc.sql(
                        """
                        select dossier from ledger_entry started where kind = 'started' and not exists (
                          select 1 from ledger_entry answer
                           where answer.dossier = started.dossier and answer.kind = 'answered' and answer.at < :since)
                        order by dossier
                        """)
                .param("since", offset(since))
                .query(String.class)
                .list();
    }

    /**
     * Dossiers without a result that are counted with another calendar than this, by code, with the version of theirs;
     * without those that were kept with it when this one was applied. A closed dossier may be among them.
     */
    Map<String, String> openOnOtherCalendars(String version) {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select dossier, version from (
                          select distinct on (dossier) dossier, coalesce(to_calendar, calendar_version) as version
                          from ledger_entry where kind in ('started', 'restarted', 'calendar-changed')
                          order by dossier, seq desc) present
                        where version <> :version and not exists (
                          select 1 from ledger_entry answer
                          where answer.dossier = present.dossier and answer.kind = 'answered')
                        and not exists (
                          select 1 from calendar_change_dossier kept join calendar_change on id = kept.change
                          where kept.dossier = present.dossier and kept.outcome = 'kept' and to_version = :version)
                        order by dossier
                        """)
                .param("version", version)
                .query((row, number) -> found.put(row.getString("dossier"), row.getString("version")))
                .list();
        return found;
    }

    void insert(LedgerEntry entry) {
        Terms terms = entry.terms();
        Promise promise = entry.promise();
        Change change = entry.change();
        Correction correction = entry.correction();
        Awaited awaited = entry.awaited();
        jdbc.sql(
                        """
                        insert into ledger_entry
                          (dossier, seq, kind, at, recorded_at, actor, reason, note,
                           limit_value, limit_unit, cut_off, cut_off_effect, agency, calendar_version, legal_basis, rule_set,
                           promise, letter, letter_sign, from_calendar, to_calendar, decision,
                           correction, corrected_fact, corrected_entry, corrected_at, corrected_number,
                           waits_for, waits_for_unit, waits_for_name)
                        values
                          (:dossier, :seq, :kind, :at, :recordedAt, :actor, :reason, :note,
                           :limitValue, :limitUnit, :cutOff, :cutOffEffect, :agency, :calendarVersion, :legalBasis, :ruleSet,
                           :promise, :letter, :sign, :fromCalendar, :toCalendar, :decision,
                           :correction, :correctedFact, :correctedEntry, :correctedAt, :correctedNumber,
                           :waitsFor, :waitsForUnit, :waitsForName)
                        """)
                .param("dossier", entry.dossier())
                .param("seq", entry.seq())
                .param("kind", entry.kind().wire())
                .param("at", offset(entry.at()))
                .param("recordedAt", offset(entry.recordedAt()))
                .param("actor", entry.actor())
                .param("reason", entry.reason())
                .param("note", entry.note())
                .param("limitValue", terms == null ? null : terms.limit().value())
                .param("limitUnit", terms == null ? null : terms.limit().unit().wire())
                .param("cutOff", terms == null ? null : terms.receiptRule().cutOff())
                .param(
                        "cutOffEffect",
                        terms == null
                                ? null
                                : terms.receiptRule().effect().name().toLowerCase(Locale.ROOT))
                .param("agency", terms == null ? null : terms.agency())
                .param("calendarVersion", terms == null ? null : terms.calendarVersion())
                .param("legalBasis", terms == null ? null : terms.legalBasis())
                .param("ruleSet", terms == null ? null : terms.ruleSet())
                .param("promise", promise == null ? null : offset(promise.dueAt()))
                .param("letter", promise == null ? null : promise.letter())
                .param("sign", promise == null ? null : promise.sign())
                .param("fromCalendar", change == null ? null : change.from())
                .param("toCalendar", change == null ? null : change.to())
                .param("decision", change == null ? null : change.decision())
                .param("correction", correction == null ? null : correction.request())
                .param("correctedFact", correction == null ? null : correction.fact())
                .param("correctedEntry", correction == null ? null : correction.entry())
                .param("correctedAt", correction == null || correction.at() == null ? null : offset(correction.at()))
                .param("correctedNumber", correction == null ? null : correction.number())
                .param("waitsFor", awaited == null ? null : awaited.whom().wire())
                .param("waitsForUnit", awaited == null ? null : awaited.unit())
                .param("waitsForName", awaited == null ? null : awaited.name())
                .update();
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getString("dossier"),
                row.getInt("seq"),
                Kind.of(row.getString("kind")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("reason"),
                terms(row),
                promise(row),
                change(row),
                correction(row),
                awaited(row),
                row.getString("note"));
    }

    private static @Nullable Terms terms(ResultSet row) throws SQLException {
        String unit = row.getString("limit_unit");
        if (unit == null) {
            return null;
        }
        return new Terms(
                new Limit(row.getInt("limit_value"), LimitUnit.of(unit)),
                new ReceiptRule(
                        row.getObject("cut_off", LocalTime.class),
                        ReceiptRule.Effect.valueOf(
                                row.getString("cut_off_effect").toUpperCase(Locale.ROOT))),
                row.getString("agency"),
                row.getString("calendar_version"),
                row.getString("legal_basis"),
                row.getString("rule_set"));
    }

    private static @Nullable Promise promise(ResultSet row) throws SQLException {
        UUID letter = row.getObject("letter", UUID.class);
        return letter == null ? null : new Promise(instant(row, "promise"), letter, row.getString("letter_sign"));
    }

    private static @Nullable Change change(ResultSet row) throws SQLException {
        String to = row.getString("to_calendar");
        return to == null ? null : new Change(row.getString("from_calendar"), to, row.getString("decision"));
    }

    private static @Nullable Correction correction(ResultSet row) throws SQLException {
        UUID request = row.getObject("correction", UUID.class);
        return request == null
                ? null
                : new Correction(
                        request,
                        row.getString("corrected_fact"),
                        row.getObject("corrected_entry", Integer.class),
                        row.getObject("corrected_at") == null ? null : instant(row, "corrected_at"),
                        row.getString("corrected_number"));
    }

    private static @Nullable Awaited awaited(ResultSet row) throws SQLException {
        String whom = row.getString("waits_for");
        return whom == null
                ? null
                : new Awaited(
                        Whom.valueOf(whom.toUpperCase(Locale.ROOT)),
                        row.getString("waits_for_unit"),
                        row.getString("waits_for_name"));
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
