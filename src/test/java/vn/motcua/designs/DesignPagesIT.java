package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.MotCuaIT;
import vn.motcua.desk.Words;
import vn.motcua.engine.bpmn.WorstPath;
import vn.motcua.organisation.web.Caller;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Library;

/** The pages of designers and of the procedures, over HTTP. */
@MotCuaIT
class DesignPagesIT {
    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Library library;

    @Autowired
    Designs designs;

    @Test
    void thePageOfEachProcedureSaysWhatItsModelsSay() {
        var official = Caller.browser(port, "chuyenvien");
        for (var procedure : catalogue.current()) {
            var page = page(official, "/thu-tuc/" + procedure.key());
            var worst = WorstPath.of(procedure.key(), library.files()).orElseThrow();
            assertThat(page)
                    .contains(procedure.code(), worst.limitWords())
                    .contains("<b>" + Words.exactWorkingTime(worst.minutes()) + "</b> làm việc");
            procedure.norms().values().forEach(norm -> assertThat(page).contains(norm.name()));
            procedure.papers().forEach(paper -> assertThat(page).contains(paper.name()));
            assertThat(official.get("/thu-tuc/" + procedure.key() + "/so-do").body())
                    .isEqualTo(library.files().text("processes/%1$s/%1$s.bpmn".formatted(procedure.key())));
        }
    }

    @Test
    void thePagesOfDesignersAreForDesignersPublishersAndAdministrators() {
        for (var official : new String[] {"thietke", "vanphong", "quantri"}) {
            assertThat(page(Caller.browser(port, official), "/thiet-ke")).contains("Thiết kế quy trình");
        }
        var other = Caller.browser(port, "truongphong");
        assertThat(other.get("/thiet-ke", "Accept", "text/html").statusCode()).isEqualTo(403);
        assertThat(other.get("/thiet-ke/quy-trinh/household-business", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDraftIsSeenTriedAndCanBePublishedByTheOfficeOnly() {
        var form = String.valueOf(library.files("register-birth").get("forms/register-birth/sign.form"));
        var draft = designs.handIn(Map.of("sign.form", form.getBytes(StandardCharsets.UTF_8)), "thietke");
        var path = "/thiet-ke/nhap/" + draft.id();
        assertThat(page(Caller.browser(port, "thietke"), path))
                .contains("Không có lỗi", "Bỏ bản nháp này")
                .doesNotContain("name=\"decision\"");
        assertThat(page(Caller.browser(port, "vanphong"), path))
                .contains("name=\"decision\"")
                .doesNotContain("Bỏ bản nháp này");
        var designer = Caller.browser(port, "thietke");
        var tried = designer.form(
                path + "/thu",
                Map.of("kichBan", "kịch bản: Thử\nbước:\n  - nộp hồ sơ: \"08:00\"\n", "them", "ngay", "ngay", "2"),
                "Accept",
                "text/html");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(HtmlUtils.htmlUnescape(tried.body()))
                .contains("sau: 2 ngày làm việc", "Thẩm định hồ sơ", "Hoàn thành việc này");
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void allScenariosOfADraftArePlayedAtOnce() {
        var form = String.valueOf(library.files("certify-copy").get("forms/certify-copy/sign.form"));
        var draft = designs.handIn(Map.of("sign.form", form.getBytes(StandardCharsets.UTF_8)), "thietke");
        var played = Caller.browser(port, "thietke")
                .form("/thiet-ke/nhap/" + draft.id() + "/thu/tat-ca", Map.of(), "Accept", "text/html");
        assertThat(HtmlUtils.htmlUnescape(played.body())).containsPattern("Tất cả kịch bản: (\\d+) trên \\1 đạt");
        designs.discard(draft.id(), "thietke");
    }

    private static String page(Caller official, String path) {
        var answer = official.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }
}
