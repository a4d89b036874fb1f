package vn.motcua.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sums a dossier again from nothing but the inspector's answer: knows minutes and sessions, none of our classes. */
final class Inspector {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JsonNode answer;

    Inspector(JsonNode answer) {
        this.answer = answer;
    }

    /** A stretch of office hours. */
    private record Session(Instant from, Instant to) {}

    /** The instant so many working minutes later, by the calendar of an agency. */
    Instant plus(String agency, Instant instant, long minutes) {
        Instant from = instant.truncatedTo(ChronoUnit.MINUTES);
        long left = minutes;
        for (Session session : (Iterable<Session>) sessions(calendar(agency))::iterator) {
            Instant begin = session.from().isAfter(from) ? session.from() : from;
            long here = Math.max(0, ChronoUnit.SECONDS.between(begin, session.to()));
            if (here >= left * 60) {
                return begin.plusSeconds(left * 60);
            }
            if (here > 0) {
                left -= here / 60;
            }
        }
        throw new AssertionError("the answer's calendar of " + agency + " ends too early");
    }

    /** Working minutes of the dossier's own agency. */
    long minutes(Instant from, Instant to) {
        return sessions(answer.at("/days"))
                .mapToLong(session -> {
                    Instant begin = session.from().isAfter(from) ? session.from() : from;
                    Instant end = session.to().isBefore(to) ? session.to() : to;
                    return Math.max(0, ChronoUnit.MINUTES.between(begin, end));
                })
                .sum();
    }

    List<JsonNode> all(String pointer) {
        return StreamSupport.stream(answer.at(pointer).spliterator(), false).toList();
    }

    static Instant at(JsonNode node, String field) {
        return Instant.parse(node.get(field).asText());
    }

    static boolean has(JsonNode node, String field) {
        return node.hasNonNull(field);
    }

    /** Who has an opinion's minute: whoever is late longest, else the unit that asked, for the one due latest. */
    String holderOfOpinions(JsonNode question, Instant minute) {
        List<JsonNode> owed = StreamSupport.stream(question.get("asked").spliterator(), false)
                .filter(asked ->
                        !has(asked, "answeredAt") || at(asked, "answeredAt").isAfter(minute))
                .sorted(Comparator.comparing(asked -> at(asked, "dueAt")))
                .toList();
        return owed.stream()
                .filter(asked ->
                        !at(asked, "dueAt").truncatedTo(ChronoUnit.MINUTES).isAfter(minute))
                .map(asked -> asked.get("agency").asText())
                .findFirst()
                .orElse(question.get("unit").asText());
    }

    private JsonNode calendar(String agency) {
        return all("/calendars").stream()
                .filter(each -> each.get("agency").asText().equals(agency))
                .map(each -> Objects.requireNonNull(each.get("days")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Session> sessions(JsonNode days) {
        return StreamSupport.stream(days.spliterator(), false).flatMap(day -> {
            LocalDate date = LocalDate.parse(day.get("date").asText());
            return StreamSupport.stream(day.get("sessions").spliterator(), false)
                    .map(text -> {
                        String[] ends = text.asText().split("–");
                        return new Session(
                                date.atTime(LocalTime.parse(ends[0]))
                                        .atZone(ZONE)
                                        .toInstant(),
                                date.atTime(LocalTime.parse(ends[1]))
                                        .atZone(ZONE)
                                        .toInstant());
                    });
        });
    }
}
