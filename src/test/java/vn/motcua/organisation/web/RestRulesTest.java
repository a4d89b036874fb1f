package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RestRulesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
            GET task/t1 PASS
            HEAD task/t1 PASS
            POST task/t1/claim OWN_NAME
            POST task/t1/submit-form HOLDER
            POST task/t1/unclaim PUT_BACK
            POST task/t1/assignee ASSIGN
            GET user/lan/profile PASS
            PUT user/lan/credentials PASS
            GET identity/groups OWN_QUERY
            """)
    void whatAnOfficialMay(String method, String path, RestRule.How how) {
        assertThat(asked(method, path, false)).map(RestRule::how).contains(how);
    }

    /** The door looks at the caller's role, and lets a deployment to nothing but the drafts. */
    @Test
    void whatModelerAsksIsForDesignersAndADeploymentIsADraft() {
        assertThat(asked("GET", "deployment", false).orElseThrow().how()).isEqualTo(RestRule.How.DESIGNER);
        assertThat(asked("GET", "version", false).orElseThrow().how()).isEqualTo(RestRule.How.DESIGNER);
        assertThat(asked("POST", "deployment/create", true).orElseThrow().how()).isEqualTo(RestRule.How.DRAFT);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
            PUT task/t1
            DELETE task/t1
            OPTIONS task/t1
            POST task/t1/complete
            POST task/t1/resolve
            POST task/t1/delegate
            POST task/t1/bpmnError
            POST task/t1/bpmnEscalation
            GET task/t1/variables
            PUT task/t1/variables/decision
            POST task/t1/variables
            POST task/t1/identity-links
            POST task/t1/comment/create
            POST task/create
            GET user/hung/profile
            PUT user/lan/profile
            PUT user/hung/credentials
            DELETE user/lan
            GET process-instance
            GET history/task
            GET variable-instance
            GET job
            POST filter/create
            PUT filter/f1
            DELETE filter/f1
            POST identity/verify
            POST app/admin/auth/user/default/login/tasklist
            POST app/admin/setup/default/user/create
            GET app/cockpit/plugin/base/default/process-definition
            GET telemetry/configuration
            """)
    void whatAnOfficialMayNot(String method, String path) {
        assertThat(asked(method, path, false)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
            PUT task/t1
            POST task/t1/complete
            PUT task/t1/variables/decision
            POST task/t1/delegate
            POST process-definition/key/household-business/start
            POST process-definition/key/household-business/submit-form
            PUT process-definition/p1/suspended
            DELETE process-instance/p1
            PUT process-instance/p1/variables/x
            POST process-instance/p1/variables
            POST process-instance/p1/modification
            PUT process-instance/p1/suspended
            POST process-instance/delete
            POST execution/e1/signal
            PUT execution/e1/localVariables/x
            POST message
            POST signal
            PUT job/j1/duedate
            POST job/j1/duedate/recalculate
            POST job/j1/execute
            PUT job/j1/suspended
            DELETE job/j1
            POST job/retries
            PUT job-definition/d1/retries
            DELETE deployment/d1
            POST deployment/d1/redeploy
            POST migration/execute
            POST modification/execute
            DELETE history/process-instance/p1
            POST history/process-instance/delete
            PUT history/user-operation/o1/set-annotation
            DELETE history/variable-instance/v1
            POST history/cleanup
            POST user/create
            DELETE user/lan
            PUT user/lan/profile
            PUT group/g/members/lan
            POST authorization/create
            POST external-task/fetchAndLock
            POST decision-definition/key/escalation/evaluate
            POST app/admin/setup/default/user/create
            POST app/admin/auth/user/default/login/admin
            """)
    void whatNotEvenAnAdministratorMay(String method, String path) {
        assertThat(asked(method, path, true)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
            GET history/task PASS
            GET process-instance/p1/variables PASS
            POST history/process-instance PASS
            PUT job/j1/retries RETRIES
            PUT user/hung/credentials PASS
            """)
    void whatAnAdministratorMay(String method, String path, RestRule.How how) {
        assertThat(asked(method, path, true)).map(RestRule::how).contains(how);
    }

    @Test
    void bothDoorsLeadToTheSamePath() {
        assertThat(segments("/engine-rest", "/task/t1")).contains(List.of("task", "t1"));
        assertThat(segments("/engine-rest", "/engine/default/task/t1")).contains(List.of("task", "t1"));
        assertThat(segments("/camunda/api/engine", "/engine/default/task/t1")).contains(List.of("task", "t1"));
        assertThat(segments("/camunda/api/admin", "/auth/user/default"))
                .contains(List.of("app", "admin", "auth", "user", "default"));
        assertThat(segments("/engine-rest", "/engine")).contains(List.of("engine"));
        assertThat(segments("/engine-rest", "/task/")).contains(List.of("task"));
    }

    @Test
    void anotherEngineIsNobodys() {
        var path = segments("/engine-rest", "/engine/other/task/t1").orElseThrow();
        assertThat(RestRules.allowing("GET", path, "lan", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/task//t1", "/task/../user", "/task/./t1", "/task/t1;a=b", "/task/t1%2fcomplete", "/task\\t1"})
    void aTrickIsNoPath(String path) {
        assertThat(segments("/engine-rest", path)).isEmpty();
    }

    @Test
    void anEncodedOrOtherwiseWrittenDoorIsSeenAndRefused() {
        var encoded = new MockHttpServletRequest("GET", "/%65ngine-rest/task");
        encoded.setServletPath("/engine-rest");
        encoded.setPathInfo("/task");
        assertThat(RestPath.isRest(encoded)).isTrue();
        assertThat(RestPath.segments(encoded)).isEmpty();
        var upper = new MockHttpServletRequest("GET", "/Engine-Rest/task");
        upper.setServletPath("/Engine-Rest/task");
        assertThat(RestPath.isRest(upper)).isTrue();
        assertThat(RestPath.segments(upper)).isEmpty();
    }

    private static Optional<RestRule> asked(String method, String path, boolean administrator) {
        return RestRules.allowing(method, List.of(path.split("/")), "lan", administrator);
    }

    private static Optional<List<String>> segments(String servlet, String path) {
        var request = new MockHttpServletRequest("GET", servlet + path);
        request.setServletPath(servlet);
        request.setPathInfo(path);
        return RestPath.segments(request);
    }
}
