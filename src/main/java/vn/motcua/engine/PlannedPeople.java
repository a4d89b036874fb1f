package vn.motcua.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Makes users, groups and memberships those of the plan. */
@Component
class PlannedPeople {
    private final IdentityService identities;
    private final SecureRandom random = new SecureRandom();

    PlannedPeople(IdentityService identities) {
        this.identities = identities;
    }

    void apply(IdentityPlan plan) {
        var people = plan.people().stream().map(IdentityPlan.Person::id).collect(Collectors.toSet());
        identities.createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> !people.contains(id))
                .forEach(identities::deleteUser);
        applyGroups(plan);
        plan.people().forEach(this::apply);
    }

    private void applyGroups(IdentityPlan plan) {
        var ids = plan.groups().stream().map(IdentityPlan.Group::id).collect(Collectors.toSet());
        var present = identities.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, g -> g));
        present.keySet().stream().filter(id -> !ids.contains(id)).forEach(identities::deleteGroup);
        for (var planned : plan.groups()) {
            var group =
                    present.containsKey(planned.id()) ? present.get(planned.id()) : identities.newGroup(planned.id());
            if (!planned.name().equals(group.getName())) {
                group.setName(planned.name());
                group.setType("MOTCUA");
                identities.saveGroup(group);
            }
        }
    }

    private void apply(IdentityPlan.Person person) {
        var user = identities.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identities.newUser(person.id());
            user.setPassword(person.firstPassword() == null ? unusable() : person.firstPassword());
            save(user, person);
        } else if (!person.name().equals(user.getFirstName()) || !Objects.equals(person.email(), user.getEmail())) {
            save(user, person);
        }
        applyMemberships(person);
    }

    /** The whole name in one field: a Vietnamese name is read family name first, Camunda joins first and last name. */
    private void save(User user, IdentityPlan.Person person) {
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        identities.saveUser(user);
    }

    private void applyMemberships(IdentityPlan.Person person) {
        Set<String> present = identities.createGroupQuery().groupMember(person.id()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        present.stream()
                .filter(group -> !person.groups().contains(group))
                .forEach(group -> identities.deleteMembership(person.id(), group));
        person.groups().stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(person.id(), group));
    }

    private String unusable() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
