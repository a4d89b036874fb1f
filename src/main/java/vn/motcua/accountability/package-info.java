/**
 * Who held a dossier how long, who is told when it is late, and what follows: escalation, faults, accountability review.
 *
 * <p>Each working minute from receipt to result belongs to one holder. In this order:
 *
 * <ol>
 *   <li>While the clock stands still, to whom it waits for: the applicant, another agency, nobody where the law has a time
 *       pass; or on to the next points where only the time of whoever works is not counted.
 *   <li>While others are over a due date of their own (an opinion owed, an accepted handoff), to the one of them who has been
 *       late longest.
 *   <li>While there is work, to who does it: a task of the procedure goes before a handoff, the older task before the younger,
 *       of accepted handoffs the one due latest. A handoff that is not accepted yet is its sender's or its receiver's, as the
 *       procedure says.
 *   <li>While opinions are only waited for, to the unit that asked, as the wait for the one due latest. An agency within its
 *       own time is never charged; silence that the law takes for consent makes nobody late.
 *   <li>Else to nobody.
 * </ol>
 *
 * <p>{@link vn.motcua.accountability.Turn} is points 2 to 4, {@link vn.motcua.accountability.Parallel} what they are asked of.
 */
@ApplicationModule(
        displayName = "Trách nhiệm",
        allowedDependencies = {
            "cooperation",
            "deadlines",
            "letters",
            "dossiers",
            "procedures",
            "rules",
            "organisation",
            "calendar",
            "engine"
        })
@NullMarked
package vn.motcua.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
