/** Agencies, units, roles and officials of one province, who may see what, the login and the doors of the REST interfaces. */
@ApplicationModule(displayName = "Tổ chức", allowedDependencies = "engine")
@NullMarked
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
