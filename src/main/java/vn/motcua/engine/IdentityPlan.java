package vn.motcua.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may enter the engine and what he finds there. The plan is the whole truth: people, groups, rights and filters that it
 * does not name are taken away. Rights on single tasks are not part of it: the engine gives them to candidates by itself.
 */
public record IdentityPlan(List<Group> groups, List<Person> people, List<Grant> grants, List<Filter> filters) {
    /** The engine's own group of administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    public IdentityPlan {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        grants = List.copyOf(grants);
        filters = List.copyOf(filters);
    }

    public record Group(String id, String name) {}

    /**
     * @param firstPassword set when the person is new; null: nobody can log in with it until an administrator sets one
     * @param groups ids of groups of the plan
     */
    public record Person(
            String id, String name, @Nullable String email, @Nullable String firstPassword, Set<String> groups) {}

    public record Grant(String group, Right right) {}

    /** Bundles of the engine's permissions. */
    public enum Right {
        /** Opens Tasklist and reads process models. */
        WORK,
        /** Reads every task. */
        READ_ALL_TASKS,
        /** Opens every web application, reads everything, retries jobs, sets passwords; changes no fact. */
        ADMINISTER
    }

    /**
     * A list in Tasklist.
     *
     * @param key what it is known by from one start to the next
     * @param processKey only tasks of this process, null for all
     * @param colour of the stripe beside the name, {@code #rrggbb}
     * @param position among the filters, the smallest first
     * @param groups who sees it
     */
    public record Filter(
            String key,
            String name,
            String description,
            Selection selection,
            @Nullable String processKey,
            String colour,
            int position,
            Set<String> groups) {}

    /** Which tasks a filter lists, earliest due date first. */
    public enum Selection {
        /** Those that he holds. */
        MINE,
        /** Those of his groups, held by somebody or not. */
        OF_MY_GROUPS,
        /** Those of his groups that fall due before the next working day has passed. */
        DUE_SOON,
        /** Those of his groups past their due date. */
        OVERDUE,
        /** All that he may read. */
        ALL
    }
}
