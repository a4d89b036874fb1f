/** Who held a dossier how long, who is told when it is late, and what follows: escalation, faults, accountability review. */
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
