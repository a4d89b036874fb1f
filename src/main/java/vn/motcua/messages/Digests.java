package vn.motcua.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** Several dossiers of one official are one mail: notices wait a while and leave together. */
@Component
class Digests {
    private final JdbcClient jdbc;
    private final OutboxTable outbox;
    private final Organisation organisation;
    private final MailProperties properties;
    private final Clock clock;

    Digests(JdbcClient jdbc, OutboxTable outbox, Organisation organisation, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.organisation = organisation;
        this.properties = properties;
        this.clock = clock;
    }

    private record Line(long id, String official, String dossier, String kind, String subject, String text) {}

    /** Keeps a notice for this official in the transaction of the fact. */
    void collect(NoticeToOfficials notice, String login) {
        jdbc.sql("insert into digest_line (official, dossier, kind, subject, text, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        login,
                        notice.dossier(),
                        notice.kind(),
                        notice.subject(),
                        notice.text(),
                        OutboxTable.at(clock.instant()))
                .update();
    }

    /** Puts one mail for each official whose oldest notice has waited long enough. Needs a transaction. */
    void put() {
        Instant now = clock.instant();
        jdbc
                .sql(
                        """
                        delete from digest_line where official in (
                          select official from digest_line group by official having min(at) <= :before)
                        returning id, official, dossier, kind, subject, text
                        """)
                .param("before", OutboxTable.at(now.minus(properties.digest())))
                .query(Line.class)
                .list()
                .stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .collect(Collectors.groupingBy(Line::official, LinkedHashMap::new, Collectors.toList()))
                .forEach((login, lines) -> put(login, lines, now));
    }

    private void put(String login, List<Line> lines, Instant now) {
        var official = organisation.find(login);
        var address = official.map(Official::email).orElse(null);
        if (address == null || !Addresses.isUsable(address)) return;
        var first = lines.get(0);
        var single = lines.stream().map(Line::subject).distinct().count() == 1;
        outbox.insert(
                new Mail(
                        single ? first.dossier() : null,
                        single ? first.kind() : "digest",
                        address,
                        single ? first.subject() : subject(lines),
                        single
                                ? first.text()
                                : text(official.map(Official::name).orElse(login), lines),
                        List.of(),
                        "digest:" + login + ":" + first.id()),
                now);
    }

    private static String subject(List<Line> lines) {
        return lines.stream().map(Line::dossier).distinct().count() + " hồ sơ cần ông/bà xem";
    }

    /** What is asked stands once, below the dossiers that it is asked for. */
    private static String text(String name, List<Line> lines) {
        var byText = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::text,
                        LinkedHashMap::new,
                        Collectors.mapping(Line::subject, Collectors.toCollection(LinkedHashSet::new))));
        return byText.entrySet().stream()
                .map(group -> group.getValue().stream().map("– "::concat).collect(Collectors.joining("\n"))
                        + "\n\n"
                        + group.getKey())
                .collect(Collectors.joining("\n\n", "Kính gửi " + name + ",\n\n", "\n"));
    }
}
