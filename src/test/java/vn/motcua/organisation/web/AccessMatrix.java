package vn.motcua.organisation.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who gets what of a dossier that waits to be appraised. {@code yes}: it is there; {@code none}: an answer without it;
 * {@code no}: refused; {@code any}: an answer.
 */
final class AccessMatrix {
    /** Other agency, same role; own agency, other role; candidate; head of the unit; provincial office; administrator. */
    static final List<String> OFFICIALS =
            List.of("dakto.chuyenvien", "vanthu", "chuyenvien", "truongphong", "vanphong", "quantri");

    static final String READING =
            """
            # method path                                                    other  role   cand   head   office admin
            GET  task?processInstanceBusinessKey={dossier}                   none   none   yes    yes    yes    yes
            GET  task/count?processInstanceBusinessKey={dossier}             none   none   yes    yes    yes    yes
            GET  task/{task}                                                 no     no     yes    yes    yes    yes
            HEAD task/{task}                                                 no     no     yes    yes    yes    yes
            GET  task/{task}/form                                            no     no     yes    yes    yes    yes
            GET  task/{task}/deployed-form                                   no     no     yes    yes    yes    yes
            GET  task/{task}/form-variables                                  no     no     yes    yes    yes    yes
            GET  task/{task}/identity-links                                  no     no     yes    yes    yes    yes
            GET  task/{task}/variables                                       no     no     no     no     no     yes
            GET  task/{task}/comment                                         no     no     no     no     no     any
            GET  process-instance?businessKey={dossier}                      no     no     no     no     no     yes
            GET  process-instance/{instance}                                 no     no     no     no     no     yes
            GET  process-instance/{instance}/variables                       no     no     no     no     no     yes
            GET  history/process-instance?processInstanceBusinessKey={dossier} no   no     no     no     no     yes
            GET  history/task?processInstanceBusinessKey={dossier}           no     no     no     no     no     yes
            GET  history/variable-instance?processInstanceId={instance}      no     no     no     no     no     any
            GET  history/user-operation?taskId={task}                        no     no     no     no     no     any
            GET  job?processInstanceId={instance}                            no     no     no     no     no     any
            GET  user/chuyenvien2/profile                                    no     no     no     no     no     yes
            GET  identity/groups?userId=chuyenvien2                          no     no     no     no     no     yes
            """;

    /** Refused for everybody, and afterwards everything is as it was. */
    static final String WRITING =
            """
            POST   task/{task}/claim                      {"userId":"chuyenvien2"}
            POST   task                                   {"orQueries":[{"assigneeExpression":"x${deadline.pause('{dossier}','supplement')}"}]}
            POST   task/count                             {"orQueries":[{"assigneeExpression":"x${deadline.pause('{dossier}','supplement')}"}]}
            POST   filter/{filter}/list                   {"orQueries":[{"assigneeExpression":"x${deadline.pause('{dossier}','supplement')}"}]}
            POST   task/{task}/claim                      {"userId":null}
            POST   task/{task}/claim                      {"userId":"{me}","userId":"chuyenvien2"}
            POST   task/{task}/assignee                   {"userId":"dakto.chuyenvien"}
            POST   task/{task}/assignee                   {"userId":"vanthu"}
            POST   task/{task}/complete                   {"variables":{"proposal":{"value":"grant"}}}
            POST   task/{task}/submit-form                {"variables":{"proposal":{"value":"grant"}}}
            POST   task/{task}/resolve                    {}
            POST   task/{task}/delegate                   {"userId":"chuyenvien2"}
            POST   task/{task}/bpmnError                  {"errorCode":"any"}
            POST   task/{task}/bpmnEscalation             {"escalationCode":"any"}
            PUT    task/{task}                            {"name":"x","due":"2030-01-01T00:00:00.000+0700","priority":99}
            DELETE task/{task}
            PUT    task/{task}/variables/proposal         {"value":"grant","type":"String"}
            POST   task/{task}/variables                  {"modifications":{"proposal":{"value":"grant"}}}
            PUT    task/{task}/localVariables/proposal    {"value":"grant","type":"String"}
            POST   task/{task}/identity-links             {"userId":"{me}","type":"candidate"}
            POST   task/{task}/comment/create             {"message":"x"}
            POST   task/create                            {"name":"x"}
            POST   process-definition/key/household-business/start       {"businessKey":"{dossier}"}
            POST   process-definition/key/household-business/submit-form {"businessKey":"{dossier}"}
            PUT    process-definition/key/household-business/suspended   {"suspended":true}
            DELETE process-instance/{instance}
            PUT    process-instance/{instance}/variables/proposal        {"value":"grant","type":"String"}
            POST   process-instance/{instance}/modification {"instructions":[{"type":"cancel","activityId":"task_appraise"}]}
            PUT    process-instance/{instance}/suspended  {"suspended":true}
            POST   process-instance/delete                {"processInstanceIds":["{instance}"]}
            POST   message                                {"messageName":"dossier-answered","businessKey":"{dossier}"}
            POST   signal                                 {"name":"x"}
            PUT    job/{job}/duedate                      {"duedate":"2030-01-01T00:00:00.000+0700"}
            POST   job/{job}/duedate/recalculate          {}
            POST   job/{job}/execute                      {}
            PUT    job/{job}/suspended                    {"suspended":true}
            PUT    job/{job}/retries                      {"retries":1,"dueDate":"2030-01-01T00:00:00.000+0700"}
            DELETE job/{job}
            POST   deployment/create                      {}
            DELETE deployment/{deployment}
            POST   migration/execute                      {}
            POST   modification/execute                   {}
            DELETE history/process-instance/{instance}
            POST   history/process-instance/delete        {"historicProcessInstanceIds":["{instance}"]}
            POST   filter/create                          {"name":"x","resourceType":"Task"}
            POST   authorization/create                   {"type":1,"permissions":["ALL"],"userId":"{me}","resourceType":7,"resourceId":"*"}
            POST   user/create                            {"profile":{"id":"x"},"credentials":{"password":"x"}}
            DELETE user/{me}
            PUT    user/{me}/profile                      {"id":"{me}","firstName":"x"}
            PUT    group/camunda-admin/members/{me}       {}
            POST   identity/verify                        {"username":"chutich","password":"motcua"}
            """;

    static final String OURS =
            """
            # path                                other  role   cand   head   office admin
            /api/dossiers/{dossier}               no     yes    yes    yes    yes    yes
            /api/dossiers/{dossier}/deadline      no     yes    yes    yes    yes    yes
            /ho-so/{dossier}                      no     yes    yes    yes    yes    yes
            /ho-so/{dossier}/so-do                no     yes    yes    yes    yes    yes
            /ho-so/cua-viec/{task}?khung=1        no     no     yes    yes    yes    yes
            /giay-to/{paper}                      no     yes    yes    yes    yes    yes
            /thu/{letter}.pdf                     no     yes    yes    yes    yes    yes
            /desk/cards?tasks={task}              none   any    yes    yes    yes    yes
            """;

    private AccessMatrix() {}

    /** The lines of a table, without its head. */
    static Stream<String> lines(String table) {
        return table.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
