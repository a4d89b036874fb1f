package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Identities;
import vn.motcua.engine.IdentityPlan;

/**
 * Tells the engine at each start whom the organisation has, before the first request comes in. Demo officials have a known
 * password; outside demo and test the first administrator comes from the environment and the others cannot log in until he
 * sets their passwords.
 */
@Component
class IdentityRegistration implements SmartInitializingSingleton {
    /** Every official is in it. */
    static final String OFFICIALS = "official";

    private static final String DEMO_PASSWORD = "motcua";

    private final Organisation organisation;
    private final Identities identities;
    private final boolean demo;
    private final FirstAdministrator administrator;

    IdentityRegistration(
            Organisation organisation,
            Identities identities,
            Environment environment,
            FirstAdministrator administrator) {
        this.organisation = organisation;
        this.identities = identities;
        this.demo = OrganisationConfiguration.isDemo(environment);
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        identities.synchronise(plan());
    }

    IdentityPlan plan() {
        var people = people();
        var posts = organisation.officials().stream()
                .flatMap(official -> official.posts().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new IdentityPlan(groups(posts), people, grants(posts), TaskFilters.of(posts));
    }

    private List<IdentityPlan.Person> people() {
        var people = new ArrayList<IdentityPlan.Person>();
        for (var official : organisation.officials()) {
            people.add(new IdentityPlan.Person(
                    official.id(),
                    official.name(),
                    official.email(),
                    firstPassword(official.id()),
                    groupsOf(official)));
        }
        return people;
    }

    private @Nullable String firstPassword(String official) {
        return demo ? DEMO_PASSWORD : administrator.passwordOf(official).orElse(null);
    }

    private static Set<String> groupsOf(Official official) {
        var groups = new HashSet<String>();
        groups.add(OFFICIALS);
        official.posts().forEach(post -> groups.add(Organisation.group(post.unit(), post.role())));
        if (official.holds(Role.ADMINISTRATOR.id())) {
            groups.add(IdentityPlan.ADMINISTRATORS);
        }
        return groups;
    }

    private List<IdentityPlan.Group> groups(Set<Official.Post> posts) {
        var groups = new ArrayList<IdentityPlan.Group>();
        groups.add(new IdentityPlan.Group(OFFICIALS, "Cán bộ, công chức"));
        groups.add(new IdentityPlan.Group(IdentityPlan.ADMINISTRATORS, "Quản trị hệ thống"));
        for (var post : posts) {
            var name = organisation.roleTitle(post.role()) + ", "
                    + organisation.unit(post.unit()).name();
            groups.add(new IdentityPlan.Group(Organisation.group(post.unit(), post.role()), name));
        }
        return groups;
    }

    private static List<IdentityPlan.Grant> grants(Set<Official.Post> posts) {
        var grants = new ArrayList<IdentityPlan.Grant>();
        grants.add(new IdentityPlan.Grant(OFFICIALS, IdentityPlan.Right.WORK));
        grants.add(new IdentityPlan.Grant(IdentityPlan.ADMINISTRATORS, IdentityPlan.Right.ADMINISTER));
        posts.stream()
                .filter(post -> post.role().equals(Role.OFFICE.id()))
                .map(post -> new IdentityPlan.Grant(
                        Organisation.group(post.unit(), post.role()), IdentityPlan.Right.READ_ALL_TASKS))
                .forEach(grants::add);
        return grants;
    }
}
