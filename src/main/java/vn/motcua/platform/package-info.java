/** What the application stands on when nobody gives it a database: embedded PostgreSQL; and what it refuses to start without. */
@ApplicationModule(
        displayName = "Nền chạy",
        allowedDependencies = {"engine"})
@NullMarked
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
