package vn.motcua.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's authorizations those of the plan and revokes every other one, except the engine's own on single tasks,
 * which follow candidates and holders. Nobody is granted a change of running dossiers: our own commands do that.
 */
@Component
class PlannedGrants {
    private final AuthorizationService authorizations;

    PlannedGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** @param filters filter id → its plan */
    void apply(IdentityPlan plan, Map<String, IdentityPlan.Filter> filters) {
        var missing = new HashSet<Allowed>();
        plan.grants().forEach(grant -> missing.addAll(of(grant)));
        filters.forEach((id, filter) ->
                filter.groups().forEach(group -> missing.add(forGroup(group, Resources.FILTER, id, Permissions.READ))));
        plan.people()
                .forEach(person -> missing.add(new Allowed(
                        person.id(), null, Resources.USER, person.id(), Set.of(Permissions.READ, Permissions.UPDATE))));
        plan.groups()
                .forEach(group -> missing.add(forGroup(group.id(), Resources.GROUP, group.id(), Permissions.READ)));
        for (var present : present()) {
            if (missing.stream().noneMatch(allowed -> allowed.is(present))) {
                authorizations.deleteAuthorization(present.getId());
            } else {
                missing.removeIf(allowed -> allowed.is(present));
            }
        }
        missing.forEach(this::grant);
    }

    private static List<Allowed> of(IdentityPlan.Grant grant) {
        var group = grant.group();
        return switch (grant.right()) {
            case WORK ->
                List.of(
                        forGroup(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                        // Names of people and groups, which Tasklist shows beside a task; the doors let nobody list
                        // them.
                        forGroup(group, Resources.USER, ANY, Permissions.READ),
                        forGroup(group, Resources.GROUP, ANY, Permissions.READ),
                        forGroup(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
            case READ_ALL_TASKS -> List.of(forGroup(group, Resources.TASK, ANY, Permissions.READ));
            case ADMINISTER -> administer(group);
        };
    }

    private static List<Allowed> administer(String group) {
        return List.of(
                forGroup(group, Resources.APPLICATION, ANY, Permissions.ACCESS),
                forGroup(group, Resources.USER, ANY, Permissions.READ, Permissions.UPDATE),
                forGroup(group, Resources.GROUP, ANY, Permissions.READ),
                forGroup(group, Resources.AUTHORIZATION, ANY, Permissions.READ),
                forGroup(group, Resources.FILTER, ANY, Permissions.READ),
                forGroup(group, Resources.TASK, ANY, Permissions.READ),
                forGroup(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.RETRY_JOB),
                forGroup(
                        group,
                        Resources.PROCESS_INSTANCE,
                        ANY,
                        ProcessInstancePermissions.READ,
                        ProcessInstancePermissions.RETRY_JOB),
                forGroup(group, Resources.HISTORIC_TASK, ANY, HistoricTaskPermissions.READ),
                forGroup(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY),
                forGroup(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                forGroup(group, Resources.DEPLOYMENT, ANY, Permissions.READ),
                forGroup(group, Resources.BATCH, ANY, Permissions.READ),
                forGroup(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ),
                forGroup(group, Resources.SYSTEM, ANY, SystemPermissions.READ));
    }

    private List<Authorization> present() {
        return Arrays.stream(Resources.values()).flatMap(this::present).toList();
    }

    private Stream<Authorization> present(Resource resource) {
        var query = authorizations.createAuthorizationQuery().resourceType(resource);
        var ofSingleTasks = Set.of(Resources.TASK, Resources.HISTORIC_TASK).contains(resource);
        return (ofSingleTasks ? query.resourceId(ANY) : query).list().stream();
    }

    private void grant(Allowed allowed) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        if (allowed.user() != null) {
            authorization.setUserId(allowed.user());
        } else {
            authorization.setGroupId(allowed.group());
        }
        authorization.setResource(allowed.resource());
        authorization.setResourceId(allowed.id());
        allowed.permissions().forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private static Allowed forGroup(String group, Resource resource, String id, Permission... permissions) {
        return new Allowed(null, group, resource, id, Set.of(permissions));
    }

    private record Allowed(
            @Nullable String user, @Nullable String group, Resource resource, String id, Set<Permission> permissions) {

        boolean is(Authorization present) {
            return present.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                    && Objects.equals(user, present.getUserId())
                    && Objects.equals(group, present.getGroupId())
                    && resource.resourceType() == present.getResourceType()
                    && id.equals(present.getResourceId())
                    && mask() == ((AuthorizationEntity) present).getPermissions();
        }

        private int mask() {
            return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
        }
    }
}
