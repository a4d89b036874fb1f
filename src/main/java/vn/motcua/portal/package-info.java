/** What a citizen sees: the degree of completion of a dossier, and nothing about persons (TT 01/2018/TT-VPCP Đ.16.2d). */
@ApplicationModule(
        displayName = "Cổng công dân",
        allowedDependencies = {"engine", "procedures", "rules", "dossiers", "deadlines"})
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
