package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.MotCuaIT;
import vn.motcua.cooperation.Trial;
import vn.motcua.desk.web.Browser;

@MotCuaIT
class TrackingPageIT {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Browser browser;

    @Autowired
    private Trial trial;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aCitizenSeesCodeAndDegreeOfCompletionAndNothingElse() throws Exception {
        var code = browser.accepted("Nguyễn Không Lộ");
        var page = ask("/tra-cuu/" + code, "10.1.1.1");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(code, "Đang giải quyết", "Hồ sơ đang được giải quyết.")
                .doesNotContain(
                        "Không Lộ", "062088001234", "0905123456", "example.com", "Phan Đình Phùng", "hộ kinh doanh");
    }

    @Test
    void aCitizenWhoOwesAPaymentIsToldOfThePaymentAndNotOfASupplement() throws Exception {
        var code = trial.in("financialDuty");
        trial.does(
                "truongphong",
                code,
                "task_noticeDuty",
                Map.of("dutyAmount", 1_500_000, "dutyContent", "Phí thẩm định.", "dutyPayTo", "Kho bạc Nhà nước"));
        assertThat(ask("/tra-cuu/" + code, "10.1.1.5").getContentAsString())
                .contains("chờ ông/bà nộp tiền")
                .doesNotContain("bổ sung");
    }

    @Test
    void anUnknownCodeAndNoCodeAtAllAreAnsweredAlike() throws Exception {
        var unknown = ask("/tra-cuu/000.00.64.H34-190101-0001", "10.1.1.2");
        var nonsense = ask("/tra-cuu/xyz", "10.1.1.2");
        assertThat(unknown.getStatus()).isEqualTo(404).isEqualTo(nonsense.getStatus());
        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(nonsense));
    }

    @Test
    void oneAddressCannotTryOutCodes() throws Exception {
        for (int n = 0; n < 30; n++) {
            assertThat(ask("/tra-cuu/xyz", "10.1.1.3").getStatus()).isEqualTo(404);
        }
        var refused = ask("/tra-cuu/xyz", "10.1.1.3");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getContentAsString()).contains("quá nhiều lần");
        assertThat(ask("/tra-cuu/xyz", "10.1.1.4").getStatus()).isEqualTo(404);
    }

    private static String withoutToken(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString().replaceAll("hx-headers=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        return mvc.perform(get(path).accept("text/html").with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}
