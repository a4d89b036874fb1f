package vn.motcua.desk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.engine.TestClock;

@MotCuaIT
class ApologyPageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TestClock time;

    @Test
    void headsSeeTheirOwnUnitsTheOfficeAllAndOthersNothing() throws Exception {
        var code = browser.accepted("Y Muộn");
        time.jumpTo(deadlines.of(code).dueAt().plusSeconds(3600));
        for (var head : List.of("truongphong", "truongmotcua", "chutichtp", "vanphong")) {
            browser.page(head, "/xin-loi")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code)))
                    .andExpect(content().string(containsString("Chưa có dự thảo thư xin lỗi")))
                    .andExpect(content().string(containsString("aria-current=\"page\"")))
                    .andExpect(content().string(not(containsString("Y Muộn"))));
        }
        browser.page("dakto.truongphong", "/xin-loi")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(code))));
        for (var other : List.of("chuyenvien", "tiepnhan", "vanthu", "noivu")) {
            browser.page(other, "/xin-loi").andExpect(status().isForbidden());
            browser.page(other, "/ho-so").andExpect(content().string(not(containsString("/xin-loi"))));
        }
    }
}
