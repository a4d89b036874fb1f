package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people whom the engine knows. */
@Component
public class Identities {
    /** Any number that no other part of the application locks. */
    private static final long LOCK = 7_240_005L;

    private final IdentityService identities;
    private final PlannedPeople people;
    private final PlannedFilters filters;
    private final PlannedGrants grants;
    private final JdbcClient jdbc;

    Identities(
            IdentityService identities,
            PlannedPeople people,
            PlannedFilters filters,
            PlannedGrants grants,
            JdbcClient jdbc) {
        this.identities = identities;
        this.people = people;
        this.filters = filters;
        this.grants = grants;
        this.jdbc = jdbc;
    }

    /**
     * Makes the engine's users, groups, memberships, rights and filters those of the plan, in one transaction. Twice is once;
     * nodes that start together wait for each other.
     */
    @Transactional
    public void synchronise(IdentityPlan plan) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
        people.apply(plan);
        grants.apply(plan, filters.apply(plan.filters()));
    }

    /** Whether this is the person's password; false for an unknown person. */
    public boolean isRightPassword(String person, String password) {
        return identities.checkPassword(person, password);
    }

    /** Ids of the person's groups. */
    public List<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
