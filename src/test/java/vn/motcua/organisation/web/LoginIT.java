package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MotCuaIT;

@MotCuaIT
class LoginIT {
    @LocalServerPort
    private int port;

    @Test
    void onePageLogsInToOurPagesAndToTasklist() {
        var me = Caller.browser(port, "tiepnhan");
        assertThat(me.get("/camunda/app/tasklist/default/", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(me.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"tiepnhan\"", "\"tasklist\"")
                .doesNotContain("\"cockpit\"");
        assertThat(me.get("/desk/me").body()).contains("Nguyễn Thị Lan");
    }

    @Test
    void theAdministratorOpensCockpitAndAdmin() {
        var me = Caller.browser(port, "quantri");
        assertThat(me.get("/camunda/api/admin/auth/user/default").body()).contains("\"cockpit\"", "\"admin\"");
        assertThat(me.get("/camunda/app/cockpit/default/", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(me.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordSaysSoAndTooManyLockTheAccountFromThisAddress() {
        var stranger = Caller.stranger(port);
        for (int i = 0; i < LoginThrottle.FAILURES; i++) {
            assertThat(where(stranger.login("chuyenvien2", "wrong"))).endsWith("/dang-nhap?sai");
        }
        assertThat(where(stranger.login("chuyenvien2", Caller.PASSWORD))).endsWith("/dang-nhap?tam-khoa");
        assertThat(stranger.get("/dang-nhap?tam-khoa").body())
                .contains("Đăng nhập sai quá nhiều lần")
                .doesNotContain("không đúng");
        assertThat(stranger.get("/dang-nhap?sai").body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
        var program = Caller.program(port, "chuyenvien2").get("/engine-rest/task/count");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.body()).contains("too-many-logins");
        assertThat(where(stranger.login("vanthu", Caller.PASSWORD))).endsWith("/");
    }

    @Test
    void loggingOutOfTasklistLogsOutEverywhere() {
        var me = Caller.browser(port, "tiepnhan2");
        assertThat(me.json("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(me.get("/desk/me").statusCode()).isEqualTo(401);
        var again = Caller.browser(port, "tiepnhan2");
        assertThat(where(again.form("/dang-xuat", Map.of()))).endsWith("/dang-nhap?da-thoat");
        assertThat(again.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anExpiredSessionLeadsPeopleToTheLoginAndTellsPrograms() {
        var gone = Caller.stranger(port);
        var page = gone.get("/ho-so", "Accept", "text/html", "Cookie", "JSESSIONID=0123456789");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(where(page)).endsWith("/dang-nhap?het-phien");
        var htmx = gone.get("/ho-so", "Accept", "text/html", "HX-Request", "true");
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.headers().firstValue("HX-Redirect")).contains("/dang-nhap");
        var json = gone.get("/desk/cards?tasks=x", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void afterTheLoginOneComesBackToThePageThatOneWanted() {
        var stranger = Caller.stranger(port);
        stranger.get("/ho-so", "Accept", "text/html");
        stranger.get("/desk/me");
        assertThat(where(stranger.login("vanthu", Caller.PASSWORD))).endsWith("/ho-so");
    }

    @Test
    void aFormWithoutTheTokenIsRefused() {
        var me = Caller.browser(port, "tiepnhan");
        var forged = me.send(
                "POST",
                "/dang-xuat",
                "",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN-MOTCUA",
                "forged");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(me.get("/desk/me").statusCode()).isEqualTo(200);
        var claim = me.send(
                "POST",
                "/camunda/api/engine/engine/default/task/x/submit-form",
                "{}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                "forged");
        assertThat(claim.statusCode()).isIn(403, 404);
    }

    @Test
    void aLoginPageWithAnOldTokenIsShownAgain() {
        var stranger = Caller.stranger(port);
        var late = stranger.send(
                "POST",
                "/dang-nhap",
                "username=vanthu&password=" + Caller.PASSWORD + "&_csrf=old",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN-MOTCUA",
                "old");
        assertThat(late.statusCode()).isEqualTo(302);
        assertThat(where(late)).endsWith("/dang-nhap?lam-lai");
        assertThat(stranger.get("/dang-nhap?lam-lai").body()).contains("Hãy nhập lại");
        assertThat(stranger.get("/ho-so", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void onlyWhatTheWebappsShipIsKeptByBrowsers() {
        var me = Caller.browser(port, "vanthu");
        assertThat(me.get("/camunda/lib/deps.js?bust=7.24.0").headers().firstValue("Cache-Control"))
                .contains("max-age=86400, public");
        for (var fresh : List.of("/camunda/app/tasklist/styles/user-styles.css?bust=7.24.0", "/ho-so", "/desk/me")) {
            assertThat(me.get(fresh).headers().firstValue("Cache-Control").orElse(""))
                    .as(fresh)
                    .contains("no-store");
        }
    }

    /** A kept redirect to the login page in the place of a script would leave Tasklist blank for a day. */
    @Test
    void noBrowserKeepsThatItWasSentToTheLogin() {
        var stranger = Caller.stranger(port);
        for (var kept : List.of(
                "/camunda/lib/deps.js",
                "/camunda/lib/globalize.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js")) {
            var library = stranger.get(kept + "?bust=7.24.0");
            assertThat(library.statusCode()).as(kept).isEqualTo(200);
            assertThat(library.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        }
        for (var inside : List.of("/camunda/lib/deps.js", "/camunda/app/tasklist/scripts/config.js?bust=1")) {
            var redirect = stranger.get(inside, "Accept", "*/*");
            assertThat(redirect.statusCode()).as(inside).isEqualTo(302);
            assertThat(redirect.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
        }
    }

    @Test
    void outsideTheDemoNoAccountStandsOnThePage() {
        var page = Caller.stranger(port).get("/dang-nhap");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tên đăng nhập")
                .doesNotContain("Tài khoản trình diễn", "truongphong", "class=\"notice");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'");
    }

    @Test
    void whatThePublicNeedsIsOpen() {
        var citizen = Caller.stranger(port);
        assertThat(citizen.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(citizen.get("/motcua.css").statusCode()).isEqualTo(200);
        assertThat(citizen.get("/tra-cuu/000.00.64.H34-220805-9999").statusCode())
                .isNotIn(302, 401, 403);
        assertThat(citizen.get("/actuator/env").statusCode()).isIn(302, 401, 403);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
