/** Mails to applicants and officials: written to an outbox in the caller's transaction, sent after commit. */
@ApplicationModule(
        displayName = "Thông báo",
        allowedDependencies = {
            "letters",
            "cooperation",
            "deadlines",
            "dossiers",
            "procedures",
            "rules",
            "organisation",
            "calendar",
            "engine"
        })
@NullMarked
package vn.motcua.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
