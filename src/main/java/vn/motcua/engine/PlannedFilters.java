package vn.motcua.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes Tasklist's filters those of the plan. Each is narrowed by the reader's own groups first: without that the engine
 * joins every open task with every right of his.
 */
@Component
class PlannedFilters {
    /** Properties of a filter are ours to extend: by this one we know it again. */
    private static final String KEY = "motcuaKey";

    /** Raise it when what a {@link IdentityPlan.Selection} asks for changes. */
    private static final String VERSION = "1";

    private final FilterService filters;
    private final TaskService tasks;

    PlannedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @return filter id → its plan */
    Map<String, IdentityPlan.Filter> apply(List<IdentityPlan.Filter> plan) {
        var present = new HashMap<String, Filter>();
        for (var filter : filters.createTaskFilterQuery().list()) {
            var key = key(filter);
            var planned = plan.stream().anyMatch(entry -> entry.key().equals(key));
            if (!planned || present.putIfAbsent(key, filter) != null) {
                filters.deleteFilter(filter.getId());
            }
        }
        var result = new HashMap<String, IdentityPlan.Filter>();
        for (var planned : plan) {
            result.put(saved(present.get(planned.key()), planned).getId(), planned);
        }
        return result;
    }

    private Filter saved(@Nullable Filter present, IdentityPlan.Filter planned) {
        var properties = properties(planned);
        if (present != null && planned.name().equals(present.getName()) && same(properties, present.getProperties())) {
            return present;
        }
        var filter = present == null ? filters.newTaskFilter() : present;
        filter.setName(planned.name());
        filter.setProperties(properties);
        filter.setQuery(query(planned));
        return filters.saveFilter(filter);
    }

    private static Map<String, Object> properties(IdentityPlan.Filter planned) {
        var properties = new HashMap<String, Object>();
        properties.put(KEY, planned.key());
        properties.put("motcuaVersion", VERSION + ":" + planned.selection() + ":" + planned.processKey());
        properties.put("description", planned.description());
        properties.put("color", planned.colour());
        properties.put("priority", planned.position());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        return properties;
    }

    private static boolean same(Map<String, Object> wanted, Map<String, Object> present) {
        return wanted.entrySet().stream()
                .allMatch(property ->
                        property.getValue().toString().equals(Objects.toString(present.get(property.getKey()), null)));
    }

    private static String key(Filter filter) {
        var properties = filter.getProperties();
        return properties == null ? "" : String.valueOf(properties.get(KEY));
    }

    private TaskQuery query(IdentityPlan.Filter planned) {
        var query = tasks.createTaskQuery();
        switch (planned.selection()) {
            case MINE -> query.taskAssigneeExpression("${currentUser()}");
            case OF_MY_GROUPS -> ofMyGroups(query);
            case DUE_SOON -> ofMyGroups(query).dueAfterExpression("${now()}").dueBeforeExpression("${dueSoonUntil()}");
            case OVERDUE -> ofMyGroups(query).dueBeforeExpression("${now()}");
            case ALL -> {}
        }
        if (planned.processKey() != null) {
            query.processDefinitionKey(planned.processKey());
        }
        return query.orderByDueDate().asc();
    }

    private static TaskQuery ofMyGroups(TaskQuery query) {
        return query.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }
}
