package vn.motcua.organisation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that work on dossiers, for tests of other modules. */
public final class RoleIds {
    private RoleIds() {}

    public static Set<String> all() {
        return Arrays.stream(Role.values())
                .map(Role::id)
                .filter(Organisation::knowsRole)
                .collect(Collectors.toUnmodifiableSet());
    }
}
