package vn.motcua.organisation.web;

import java.util.List;
import java.util.Set;

/**
 * One line of {@link RestRules}: who may do this, and under which condition.
 *
 * @param path segments; {@code *} is any one, {@code {me}} the caller's own id, a last {@code **} any rest
 */
record RestRule(Set<String> methods, List<String> path, boolean administratorsOnly, How how) {
    /** What is looked at, or done, before the engine gets the request. */
    enum How {
        /** Nothing more: the engine's own authorization decides. */
        PASS,
        /** The body's userId must be the caller. */
        OWN_NAME,
        /** The parameter userId must be the caller. */
        OWN_QUERY,
        /** The caller must hold the task. */
        HOLDER,
        /** Our command: whoever holds the task, or leads its unit, gives it back. */
        PUT_BACK,
        /** Our command: who leads the unit hands the task to one of those whom it is meant for. */
        ASSIGN,
        /** The caller draws procedures. */
        DESIGNER,
        /** A designer's deployment becomes a draft: only where our own door takes it. */
        DRAFT,
        /** The body may say how many retries and nothing else. */
        RETRIES
    }

    boolean matches(String method, List<String> asked, String caller) {
        if (!methods.contains(method)) {
            return false;
        }
        var open = !path.isEmpty() && path.get(path.size() - 1).equals("**");
        var fixed = open ? path.subList(0, path.size() - 1) : path;
        if (open ? asked.size() < fixed.size() : asked.size() != fixed.size()) {
            return false;
        }
        for (int i = 0; i < fixed.size(); i++) {
            if (!matches(fixed.get(i), asked.get(i), caller)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String wanted, String asked, String caller) {
        return switch (wanted) {
            case "*" -> true;
            case "{me}" -> asked.equals(caller);
            default -> wanted.equals(asked);
        };
    }
}
