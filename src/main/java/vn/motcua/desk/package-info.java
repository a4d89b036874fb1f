/**
 * What people and programs use beside Tasklist: reception at the counter, the dossier page, search, the small answers Tasklist's cards
 * need, and the API.
 */
@ApplicationModule(
        displayName = "Bàn một cửa",
        allowedDependencies = {
            "engine",
            "calendar",
            "organisation",
            "procedures",
            "rules",
            "dossiers",
            "deadlines",
            "letters",
            "messages",
            "accountability",
            "cooperation"
        })
@NullMarked
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
