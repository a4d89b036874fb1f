/** Work of a dossier that other agencies do or are asked about: handoffs, opinions, councils, inspections, payments. */
@ApplicationModule(
        displayName = "Phối hợp",
        allowedDependencies = {
            "letters",
            "deadlines",
            "dossiers",
            "procedures",
            "rules",
            "organisation",
            "calendar",
            "engine"
        })
@NullMarked
package vn.motcua.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
