/**
 * The rule sets: decree and circular of the one-stop mechanism as dated data, {@code config/rules/nd*.yaml}. A dossier keeps
 * the rule set, in the version, under which it was received.
 */
@ApplicationModule(
        displayName = "Bộ quy tắc",
        allowedDependencies = {"engine", "calendar", "organisation"})
@NullMarked
package vn.motcua.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
