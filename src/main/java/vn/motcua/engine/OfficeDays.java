package vn.motcua.engine;

import java.time.LocalDate;

/** The days on which the province's offices work, as far as the engine asks for them: for Tasklist's list of what is due soon. */
@FunctionalInterface
public interface OfficeDays {
    /** The name under which the engine finds it among the beans. */
    String BEAN = "officeDays";

    /** The first working day after this one. */
    LocalDate nextAfter(LocalDate day);
}
