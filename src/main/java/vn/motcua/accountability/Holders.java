package vn.motcua.accountability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Roles;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** Who has a dossier's open work now, and who stands above them. */
@Component
class Holders {
    private static final Set<String> HEADS = Set.of("unit-head", "agency-head", "chairman");

    private final Tasks tasks;
    private final Dossiers dossiers;
    private final Roles roles;
    private final Organisation organisation;

    Holders(Tasks tasks, Dossiers dossiers, Roles roles, Organisation organisation) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.roles = roles;
        this.organisation = organisation;
    }

    /** The open tasks of the dossier's procedure, oldest first. */
    List<OpenTask> tasks(String dossier) {
        return tasks.open(dossier).stream()
                .filter(task -> Accompanying.isProcedure(task.processKey()))
                .toList();
    }

    /** Who may act on these tasks: the one who claimed it, else everybody who could. */
    Set<String> officials(List<OpenTask> open) {
        Set<String> logins = new LinkedHashSet<>();
        for (OpenTask task : open) {
            if (task.assignee() == null) {
                task.candidateGroups().forEach(group -> logins.addAll(members(group)));
            } else {
                logins.add(task.assignee());
            }
        }
        return logins;
    }

    /**
     * In words who has the dossier's open work: officials, else the units in whose pools it waits; without any, its settling
     * unit.
     */
    String names(String dossier) {
        Set<String> names = new LinkedHashSet<>();
        for (OpenTask task : tasks(dossier)) {
            String official = task.assignee();
            names.add(
                    official == null
                            ? organisation
                                    .unit(HoldingLog.unit(task.candidateGroups()))
                                    .name()
                            : organisation.find(official).map(Official::name).orElse(official));
        }
        return names.isEmpty()
                ? organisation.unit(dossiers.get(dossier).settlingUnit()).name()
                : String.join(", ", names);
    }

    /** Logins of those who hold this role for the dossier. */
    Set<String> inRole(String dossier, String role) {
        Set<String> logins = new LinkedHashSet<>();
        for (String group : groups(dossier, role).split(",")) {
            logins.addAll(members(group));
        }
        return logins;
    }

    /**
     * The groups that hold a role for the dossier, comma separated.
     *
     * @param role {@code unit-head}, or {@code <unit>.unit-head} of a unit that is none of the dossier's own
     */
    String groups(String dossier, String role) {
        return role.indexOf('.') < 0 ? roles.groups(dossiers.get(dossier), role) : role;
    }

    /** The role above, where nobody holds this one: {@code agency-head}, then {@code office}. */
    String above(String role) {
        int dot = role.lastIndexOf('.');
        if (role.substring(dot + 1).equals("agency-head")) {
            return "office";
        }
        return dot < 0
                ? "agency-head"
                : organisation.agencyOf(role.substring(0, dot)).id() + ".agency-head";
    }

    /**
     * The role that supervises whoever should do this task; of a partner of the dossier, the head of its unit, and over
     * that head the head of its agency.
     */
    String supervisor(OpenTask task) {
        String unit = HoldingLog.unit(task.candidateGroups());
        if (dossiers.get(task.dossier()).partners().contains(unit)) {
            return ofHeads(task) ? aboveHead(unit) : Organisation.group(unit, "unit-head");
        }
        return switch (meantFor(task)) {
            case "clerk" -> "one-stop-head";
            case "unit-head", "one-stop-head" -> "agency-head";
            case "agency-head" -> "office";
            default -> "unit-head";
        };
    }

    /** The role that the task is meant for: groups of heads stand beside it, who may always do it. */
    private static String meantFor(OpenTask task) {
        List<String> meant = task.candidateGroups().stream()
                .map(group -> group.substring(group.lastIndexOf('.') + 1))
                .toList();
        return meant.stream()
                .filter(role -> !HEADS.contains(role))
                .findFirst()
                .orElse(meant.contains("unit-head") ? "unit-head" : meant.isEmpty() ? "" : meant.get(0));
    }

    private static boolean ofHeads(OpenTask task) {
        return task.candidateGroups().stream()
                .map(group -> group.substring(group.lastIndexOf('.') + 1))
                .allMatch(HEADS::contains);
    }

    private String aboveHead(String unit) {
        String agency = organisation.agencyOf(unit).id();
        return agency.equals(unit) ? "office" : Organisation.group(agency, "agency-head");
    }

    private List<String> members(String group) {
        int dot = group.lastIndexOf('.');
        if (dot < 0) {
            return List.of();
        }
        return organisation.officials(group.substring(0, dot), group.substring(dot + 1)).stream()
                .map(Official::id)
                .toList();
    }
}
