package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.desk.web.Browser.posted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.MotCuaIT;
import vn.motcua.cooperation.Trial;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Papers;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.letters.Letters;

@MotCuaIT
class DossierPageIT {
    @Autowired
    private Trial trial;

    @Autowired
    private Browser browser;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Papers papers;

    @Autowired
    private Letters letters;

    @Autowired
    private Tasks tasks;

    @Test
    void thePageShowsWhatTheDossierIs() throws Exception {
        var code = browser.accepted("Y Blơi Trang");
        browser.page("tiepnhan", "/ho-so/" + code)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Y Blơi Trang")))
                .andExpect(content().string(containsString("application.pdf")))
                .andExpect(content().string(containsString("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")))
                .andExpect(content().string(containsString("Tiếp nhận hồ sơ")))
                .andExpect(content().string(containsString("ngày làm việc")));
        browser.page("tiepnhan", "/ho-so/" + code + "/so-do")
                .andExpect(content().string(containsString("task_appraise")));
    }

    @Test
    void tasklistsTabShowsTheDossierOfTheTaskWithoutAHeader() throws Exception {
        var code = browser.accepted("Y Khung");
        var task = onlyTask(code);
        browser.page("truongphong", "/ho-so/cua-viec/{id}?khung=1", task.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code)))
                .andExpect(content().string(not(containsString("<header"))));
        browser.page("dakto.truongphong", "/ho-so/cua-viec/{id}?khung=1", task.id())
                .andExpect(status().isNotFound());
    }

    @Test
    void theHeadIsOfferedThoseWhoMayTakeTheWork() throws Exception {
        var task = onlyTask(browser.accepted("A Brol Vẽ"));
        browser.json("truongphong", "/desk/tasks/{id}/colleagues", task.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].login", hasItems("chuyenvien", "chuyenvien2", "truongphong")))
                .andExpect(jsonPath("$[*].login", not(hasItem("tiepnhan"))))
                .andExpect(jsonPath("$[?(@.login == 'truongphong')].title", hasItem(containsString("Trưởng phòng"))));
        browser.json("dakto.truongphong", "/desk/tasks/{id}/colleagues", task.id())
                .andExpect(status().isNotFound());
    }

    @Test
    void whoSetsUpACouncilIsOfferedExpertsOfEveryAgencyByName() throws Exception {
        var task = trial.open(trial.in("appraisalCouncil"), "task_establishCouncil")
                .get(0);
        browser.json("truongphong", "/desk/tasks/{id}/colleagues", task.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].login", hasItems("chuyenvien", "xaydung.chuyenvien")))
                .andExpect(jsonPath("$[*].login", not(hasItem("tiepnhan"))))
                .andExpect(jsonPath("$[?(@.login == 'xaydung.chuyenvien')].name", hasItem("Hồ Quốc Việt")));
    }

    @Test
    void anOfficialOfAnotherAgencyGetsNothingAndLearnsNothing() throws Exception {
        var code = browser.accepted("Nguyễn Bí Mật");
        var dossier = dossiers.get(code);
        var paper = papers.of(dossier.submission()).get(0);
        var letter = letters.of(code).get(0);
        var unknown = "000.00.00.H34-000101-0001";
        for (var stranger : List.of("dakto.tiepnhan", "dakto.truongphong", "dakto.vanthu")) {
            for (var path : List.of(
                    "/ho-so/" + code,
                    "/ho-so/" + code + "/so-do",
                    "/giay-to/" + paper.id(),
                    "/thu/" + letter.id() + ".pdf",
                    "/api/dossiers/" + code,
                    "/api/dossiers/" + code + "/deadline")) {
                browser.page(stranger, path)
                        .andExpect(status().isNotFound())
                        .andExpect(content().string(not(containsString("Bí Mật"))));
            }
            assertThat(body(stranger, "/ho-so/" + code)).isEqualTo(body(stranger, "/ho-so/" + unknown));
            browser.page(stranger, "/ho-so?tim={name}", "bi mat")
                    .andExpect(content().string(not(containsString(code))));
            browser.json(stranger, "/desk/cards?tasks={id}", onlyTask(code).id())
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$", hasSize(0)));
        }
    }

    @Test
    void searchFindsByCodeByNameWithoutDiacriticsByPhoneAndByIdNumber() throws Exception {
        var code = browser.accepted("Đặng Thị Hường Tìm");
        for (var text : List.of(code, "dang thi huong tim", "0905123456", "062088001234")) {
            browser.page("chuyenvien", "/ho-so?tim={text}", text)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code)));
        }
    }

    @Test
    void aResultIsAddedByThoseWhoWorkOnTheDossierOnly() throws Exception {
        var code = browser.accepted("Y Kết Quả");
        var scan = new MockMultipartFile("file", "ket-qua.pdf", "application/pdf", Browser.pdf());
        browser.send(
                        "vanphong",
                        multipart("/ho-so/{code}/giay-to", code).file(scan).param("kind", "result"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-your-work"));
        browser.send(
                        "vanthu",
                        multipart("/ho-so/{code}/giay-to", code).file(scan).param("kind", "result"))
                .andExpect(status().isSeeOther());
        assertThat(papers.of(dossiers.get(code).submission()))
                .anySatisfy(paper -> assertThat(paper.kind()).isEqualTo("result"));
        browser.page("vanthu", "/ho-so/" + code).andExpect(content().string(containsString("Thêm giấy tờ")));
    }

    @Test
    void correctedContactDataLeavesATrace() throws Exception {
        var code = browser.accepted("Y Liên Hệ");
        browser.send(
                        "tiepnhan",
                        posted("/ho-so/{code}/lien-he", code)
                                .param("phone", "0912345678")
                                .param("email", "")
                                .param("address", "34 Trần Phú, Kon Tum")
                                .param("reason", "Người dân đổi số"))
                .andExpect(status().isSeeOther());
        browser.page("tiepnhan", "/ho-so/" + code)
                .andExpect(content().string(containsString("0912345678")))
                .andExpect(content().string(containsString("Sửa thông tin liên hệ: Người dân đổi số")));
        browser.send(
                        "tiepnhan",
                        posted("/ho-so/{code}/lien-he", code)
                                .param("phone", "0912345678")
                                .param("address", "34 Trần Phú")
                                .param("reason", " "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("reason-missing"));
    }

    @Test
    void cardsComeForAllTasksAtOnceAndOnlyForOnesOwn() throws Exception {
        var ids = new ArrayList<String>();
        for (var name : List.of("Thẻ Một", "Thẻ Hai"))
            ids.add(onlyTask(browser.accepted(name)).id());
        browser.json("truongphong", "/desk/cards?tasks={ids}", String.join(",", ids))
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].procedure").value("Đăng ký thành lập hộ kinh doanh"))
                .andExpect(jsonPath("$[0].state").value("running"))
                .andExpect(jsonPath("$[0].dueText").value(containsString("Còn")));
        browser.json("vanthu", "/desk/cards?tasks={ids}", String.join(",", ids)).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void oneMayPutBackOnesOwnTaskOnly() throws Exception {
        var task = onlyTask(browser.accepted("Y Trả Việc"));
        tasks.claim(task.id(), "truongphong");
        browser.send("chutichtp", posted("/desk/tasks/{id}/put-back", task.id()))
                .andExpect(status().is4xxClientError());
        browser.send("truongphong", posted("/desk/tasks/{id}/put-back", task.id()))
                .andExpect(status().isNoContent());
        assertThat(tasks.find(task.id()).orElseThrow().assignee()).isNull();
    }

    @Test
    void theDemoClockDoesNotExistOutsideTheDemo() throws Exception {
        browser.json("quantri", "/desk/clock").andExpect(status().isNotFound());
        browser.send("quantri", posted("/demo/clock").param("workingDays", "1")).andExpect(status().isNotFound());
    }

    private String body(String official, String path) throws Exception {
        return browser.page(official, path)
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("hx-headers=\"[^\"]*\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private OpenTask onlyTask(String code) {
        return tasks.open(code).stream()
                .filter(task -> task.processKey().equals("household-business"))
                .findFirst()
                .orElseThrow();
    }
}
