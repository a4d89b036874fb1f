/** Numbered papers of a dossier (forms 01–04 of TT 01/2018/TT-VPCP): register, PDF, delivery. */
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"dossiers", "deadlines", "procedures", "rules", "organisation", "calendar", "engine"})
@NullMarked
package vn.motcua.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
