package vn.motcua.messages;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code outbox}. Two senders never hold the same row: claiming skips what another is claiming. */
@Component
class OutboxTable {
    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one with this key. */
    boolean insert(Mail mail, Instant now) {
        return jdbc.sql(
                                """
                                insert into outbox (id, dossier, seq, kind, recipient, subject, body, letters, dedup_key, state, created_at, next_try_at)
                                values (:id, :dossier, :seq, :kind, :recipient, :subject, :body, cast(:letters as uuid[]), :key, 'waiting', :now, :now)
                                on conflict (dedup_key) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("dossier", mail.dossier())
                        .param("seq", seq(mail.dossier()))
                        .param("kind", mail.kind())
                        .param("recipient", mail.recipient())
                        .param("subject", mail.subject())
                        .param("body", mail.text())
                        .param("letters", array(mail.letters()))
                        .param("key", mail.dedupKey())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    private long seq(@Nullable String dossier) {
        if (dossier == null) return 0;
        return jdbc.sql(
                        """
                        insert into outbox_seq (dossier, last) values (:dossier, 1)
                        on conflict (dossier) do update set last = outbox_seq.last + 1 returning last
                        """)
                .param("dossier", dossier)
                .query(Long.class)
                .single();
    }

    /**
     * Takes the next mail that is due: waiting, or left behind by a sender whose lease is over. A mail waits for those
     * that were put before it on the same dossier to the same recipient.
     */
    Optional<Queued> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update outbox set state = 'sending', claim = :claim, leased_until = :until, tries = tries + 1
                         where id = (
                           select o.id from outbox o
                            where (o.state = 'waiting' and o.next_try_at <= :now
                                   or o.state = 'sending' and o.leased_until <= :now)
                              and not exists (
                                select 1 from outbox before
                                 where before.dossier = o.dossier and before.recipient = o.recipient
                                   and before.seq < o.seq and before.state in ('waiting', 'sending'))
                            order by o.next_try_at, o.created_at, o.seq
                            limit 1
                            for update skip locked)
                        returning *
                        """)
                .param("claim", UUID.randomUUID())
                .param("until", at(now.plus(lease)))
                .param("now", at(now))
                .query((row, line) -> new Queued(
                        row.getObject("id", UUID.class),
                        mail(row),
                        row.getObject("claim", UUID.class),
                        row.getInt("tries")))
                .optional();
    }

    void sent(Queued queued, Instant now) {
        jdbc.sql("update outbox set state = 'sent', sent_at = :now, leased_until = null, last_error = null"
                        + " where id = :id and claim = :claim and state = 'sending'")
                .param("id", queued.id())
                .param("claim", queued.claim())
                .param("now", at(now))
                .update();
    }

    void again(Queued queued, Instant next, String error) {
        jdbc.sql("update outbox set state = 'waiting', next_try_at = :next, leased_until = null, last_error = :error"
                        + " where id = :id and claim = :claim and state = 'sending'")
                .param("id", queued.id())
                .param("claim", queued.claim())
                .param("next", at(next))
                .param("error", error)
                .update();
    }

    void failed(Queued queued, Instant now, String error) {
        jdbc.sql("update outbox set state = 'failed', failed_at = :now, leased_until = null, last_error = :error"
                        + " where id = :id and claim = :claim and state = 'sending'")
                .param("id", queued.id())
                .param("claim", queued.claim())
                .param("now", at(now))
                .param("error", error)
                .update();
    }

    /** Mails with an outcome that dossier and process have not learned yet, oldest first. */
    List<UUID> untold() {
        return jdbc.sql("select id from outbox where told_at is null and state in ('sent', 'failed')"
                        + " order by coalesce(sent_at, failed_at), seq limit 100")
                .query(UUID.class)
                .list();
    }

    /** Those of these letters that a mail carries, in whatever state. */
    Set<UUID> carried(Collection<UUID> of) {
        return Set.copyOf(jdbc.sql("select id from unnest(:ids) as id where id in (select unnest(letters) from outbox)")
                .param("ids", of.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The waiting mails of this dossier, marked as sent and told. */
    List<Told> pretend(String dossier, Instant now) {
        return jdbc.sql(
                        """
                        update outbox set state = 'sent', sent_at = :now, told_at = :now
                         where dossier = :dossier and state = 'waiting'
                        returning *
                        """)
                .param("dossier", dossier)
                .param("now", at(now))
                .query((row, line) -> new Told(mail(row), true, null))
                .list();
    }

    /** Marks the outcome as told and gives it, unless another is telling it or has told it. */
    Optional<Told> tell(UUID id, Instant now) {
        return jdbc.sql(
                        """
                        update outbox set told_at = :now
                         where id = (select id from outbox where id = :id and told_at is null for update skip locked)
                        returning *
                        """)
                .param("id", id)
                .param("now", at(now))
                .query((row, line) ->
                        new Told(mail(row), row.getString("state").equals("sent"), row.getString("last_error")))
                .optional();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        Array letters = row.getArray("letters");
        return new Mail(
                row.getString("dossier"),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                List.of((UUID[]) letters.getArray()),
                row.getString("dedup_key"));
    }

    private static String array(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
