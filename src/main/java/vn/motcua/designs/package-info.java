/**
 * What designers do without Java: hand in drafts, have them checked and tried, publish them by a decision; what becomes of
 * open dossiers; the page of each procedure.
 */
@ApplicationModule(
        displayName = "Thiết kế quy trình",
        allowedDependencies = {
            "engine",
            "engine::bpmn",
            "calendar",
            "organisation",
            "procedures",
            "rules",
            "dossiers",
            "deadlines",
            "letters",
            "messages"
        })
@NullMarked
package vn.motcua.designs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
