/** Hides Camunda: deploy, start, signal, complete, re-date timers, observe; the closed vocabulary; the clock. */
@ApplicationModule(
        displayName = "Máy quy trình",
        allowedDependencies = {})
@NullMarked
package vn.motcua.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
