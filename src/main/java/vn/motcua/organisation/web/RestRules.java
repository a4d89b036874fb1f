package vn.motcua.organisation.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked of {@code /engine-rest} and of {@code /camunda/api/engine/engine/default} (paths below both are the
 * same), and of the other web APIs ({@code app/…} is {@code /camunda/api/…}). What no line allows is refused, for
 * administrators too: due dates, variables, assignment past our commands, start, modification, jobs' due dates, live
 * deployments and history are nobody's.
 */
final class RestRules {
    private static final String TABLE =
            """
            # who            methods        path                                        how

            # Tasks: read, take for oneself, submit the form that one holds.
            official         GET,POST       task                                        pass
            official         GET,POST       task/count                                  pass
            official         GET            task/*                                      pass
            official         GET            task/*/form                                 pass
            official         GET            task/*/deployed-form                        pass
            official         GET            task/*/rendered-form                        pass
            official         GET            task/*/form-variables                       pass
            official         GET            task/*/identity-links                       pass
            official         POST           task/*/claim                                own-name
            official         POST           task/*/submit-form                          holder

            # Answered by our own commands.
            official         POST           task/*/unclaim                              put-back
            official         POST           task/*/assignee                             assign

            # Filters; OPTIONS tells Tasklist which buttons to show.
            official         GET            filter                                      pass
            official         GET            filter/count                                pass
            official         GET            filter/*                                    pass
            official         GET,POST       filter/*/list                               pass
            official         GET,POST       filter/*/count                              pass
            official         GET,POST       filter/*/singleResult                       pass
            official         OPTIONS        filter                                      pass
            official         OPTIONS        filter/*                                    pass

            # The process that a task belongs to.
            official         GET            process-definition                          pass
            official         GET            process-definition/count                    pass
            official         GET            process-definition/*                        pass
            official         GET            process-definition/*/xml                    pass
            official         GET            process-definition/*/diagram                pass

            # Camunda Modeler: is anybody there, and hand in a draft.
            official         GET            version                                     designer
            official         GET            deployment                                  designer
            official         POST           deployment/create                           draft

            # Oneself.
            official         GET            identity/groups                             own-query
            official         GET            identity/password-policy                    pass
            official         GET            user/{me}/profile                           pass
            official         OPTIONS        user/{me}                                   pass
            official         PUT            user/{me}/credentials                       pass
            official         GET            app/admin/auth/user/default                 pass
            official         GET            app/tasklist/plugin/**                      pass
            official         GET            engine                                      pass

            # Administrators read everything …
            administrator    GET            **                                          pass
            administrator    OPTIONS        user                                        pass
            administrator    OPTIONS        user/*                                      pass
            administrator    OPTIONS        group                                       pass
            administrator    OPTIONS        group/*                                     pass
            administrator    OPTIONS        authorization                               pass
            administrator    POST           process-instance                            pass
            administrator    POST           process-instance/count                      pass
            administrator    POST           execution                                   pass
            administrator    POST           execution/count                             pass
            administrator    POST           variable-instance                           pass
            administrator    POST           variable-instance/count                     pass
            administrator    POST           job                                         pass
            administrator    POST           job/count                                   pass
            administrator    POST           job-definition                              pass
            administrator    POST           job-definition/count                        pass
            administrator    POST           external-task                               pass
            administrator    POST           external-task/count                         pass
            administrator    POST           history/process-instance                    pass
            administrator    POST           history/process-instance/count              pass
            administrator    POST           history/activity-instance                   pass
            administrator    POST           history/activity-instance/count             pass
            administrator    POST           history/task                                pass
            administrator    POST           history/task/count                          pass
            administrator    POST           history/variable-instance                   pass
            administrator    POST           history/variable-instance/count             pass
            administrator    POST           history/detail                              pass
            administrator    POST           history/detail/count                        pass
            administrator    POST           history/job-log                             pass
            administrator    POST           history/job-log/count                       pass
            administrator    POST           app/cockpit/plugin/base/default/**          pass

            # … let a failed job be tried again, and set passwords.
            administrator    PUT            job/*/retries                               retries
            administrator    PUT            user/*/credentials                          pass
            administrator    POST           user/*/unlock                               pass
            """;

    private static final List<RestRule> RULES = TABLE.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(RestRules::rule)
            .toList();

    private RestRules() {}

    /** The line that allows this, an administrator's own before everybody's; empty when it is refused. */
    static Optional<RestRule> allowing(String method, List<String> path, String caller, boolean administrator) {
        return RULES.stream()
                .filter(rule -> administrator || !rule.administratorsOnly())
                .filter(rule -> rule.matches(method, path, caller))
                .max(Comparator.comparing(RestRule::administratorsOnly));
    }

    private static RestRule rule(String line) {
        var cells = line.split("\\s+");
        return new RestRule(
                methods(cells[1]), List.of(cells[2].split("/")), cells[0].equals("administrator"), how(cells[3]));
    }

    private static Set<String> methods(String cell) {
        var methods = new HashSet<>(Arrays.asList(cell.split(",")));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return Set.copyOf(methods);
    }

    private static RestRule.How how(String cell) {
        var name = cell.toUpperCase(Locale.ROOT).replace('-', '_');
        return EnumSet.allOf(RestRule.How.class).stream()
                .filter(how -> how.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such condition: " + cell));
    }
}
