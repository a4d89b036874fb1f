package vn.motcua.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** The office hours of one day, none on a day off. Times are minutes since midnight. */
record Hours(List<Session> sessions) {
    static final Hours NONE = new Hours(List.of());

    boolean any() {
        return !sessions.isEmpty();
    }

    int minutes() {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }

    /** “07:00–11:00 và 13:00–17:00”. */
    String text() {
        return sessions.stream()
                .map(session -> session.from() + "–" + session.to())
                .collect(Collectors.joining(" và "));
    }

    int opens() {
        return sessions.get(0).start();
    }

    int closes() {
        return sessions.get(sessions.size() - 1).end();
    }

    /** Minutes worked since opening. */
    int workedUntil(int minute) {
        int worked = 0;
        for (Session session : sessions) {
            worked += Math.max(0, Math.min(minute, session.end()) - session.start());
        }
        return worked;
    }

    /** The earliest minute by which so many minutes are worked: the end of a session, not the start of the next. */
    int whenDone(int worked) {
        int left = worked;
        for (Session session : sessions) {
            if (left <= session.minutes()) {
                return session.start() + left;
            }
            left -= session.minutes();
        }
        return closes();
    }

    /** The latest minute by which no more than so many minutes are worked: the start of a session, not the end before. */
    int whenNext(int worked) {
        int left = worked;
        for (Session session : sessions) {
            if (left < session.minutes()) {
                return session.start() + left;
            }
            left -= session.minutes();
        }
        return closes();
    }

    /** The minute itself within a session, else the start of the next one, else the close. */
    int intoSession(int minute) {
        for (Session session : sessions) {
            if (minute < session.end()) {
                return Math.max(minute, session.start());
            }
        }
        return closes();
    }
}
