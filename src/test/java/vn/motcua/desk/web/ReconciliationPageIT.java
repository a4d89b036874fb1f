package vn.motcua.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Reconciler;
import vn.motcua.deadlines.Watched;

@MotCuaIT
class ReconciliationPageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Watched watched;

    @Autowired
    private Reconciler reconciler;

    @Test
    void theAdministratorSeesWhatWasRepairedAndCountsIt() throws Exception {
        String code = watched.accept().code();
        watched.displaceTimer(code);
        reconciler.round();
        browser.page("quantri", "/doi-soat")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lượt gần nhất")))
                .andExpect(content().string(containsString(code)))
                .andExpect(content().string(containsString("Đã đặt lại mốc giám sát")));
        browser.mvc()
                .perform(get("/actuator/metrics/motcua.reconciler.repairs")
                        .with(user("quantri").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measurements[0].value").isNumber());
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        for (String official : new String[] {"vanphong", "truongphong", "chuyenvien"}) {
            browser.page(official, "/doi-soat").andExpect(status().isForbidden());
            browser.mvc()
                    .perform(get("/actuator/metrics").with(user(official).roles("OFFICIAL")))
                    .andExpect(status().isForbidden());
        }
    }
}
