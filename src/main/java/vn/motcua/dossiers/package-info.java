/** The case: what was filed, accepted, answered and returned; its papers, its journal. */
@ApplicationModule(
        displayName = "Hồ sơ",
        allowedDependencies = {"procedures", "rules", "organisation", "calendar", "engine"})
@NullMarked
package vn.motcua.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
