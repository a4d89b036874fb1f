package vn.motcua.desk;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;

/**
 * On the first start of the demo, a week in the life of the counter: dossiers in every state, made by its officials through the
 * same use cases and forms as any other, while the demo's clock moves on. Nothing is backdated.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "motcua.demo.dossiers", matchIfMissing = true)
class DemoDossiers {
    private static final Logger LOG = LoggerFactory.getLogger(DemoDossiers.class);
    private static final String CLERK = "tiepnhan";
    private static final String SECOND_CLERK = "tiepnhan2";
    private static final String SPECIALIST = "chuyenvien";
    private static final String SECOND_SPECIALIST = "chuyenvien2";
    private static final String HEAD = "truongphong";
    private static final String RECORDS = "vanthu";

    private final Dossiers dossiers;
    private final DemoHands hands;
    private final DemoDays days;

    DemoDossiers(Dossiers dossiers, DemoHands hands, DemoDays days) {
        this.dossiers = dossiers;
        this.hands = hands;
        this.days = days;
    }

    /** Beside the start, which ends by waking the engine's job executor: the dossiers' mails and timers are real. */
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (!dossiers.search("", null, 1, 0).isEmpty()) return;
        var storyteller = new Thread(this::tell, "demo-dossiers");
        storyteller.setDaemon(true);
        storyteller.start();
    }

    private void tell() {
        LOG.info("First start of the demo: making its dossiers");
        try {
            play();
            LOG.info("The demo's dossiers are ready");
        } catch (RuntimeException broken) {
            LOG.error("The demo's dossiers could not all be made", broken);
        }
    }

    private void play() {
        days.start();
        days.at(1, "07:40");
        var returned = hands.accept(CLERK, "A Thuận", 101);
        var late = hands.accept(CLERK, "Y Hoa", 102);
        var refused = hands.accept(SECOND_CLERK, "Trần Văn Lượng", 103);
        days.at(1, "08:30");
        assign(returned, SPECIALIST);
        assign(late, SECOND_SPECIALIST);
        assign(refused, SPECIALIST);
        days.at(1, "15:10");
        appraise(returned, SPECIALIST, "grant");

        days.at(2, "08:05");
        var signed = hands.accept(SECOND_CLERK, "Nguyễn Thị Sương", 104);
        var waiting = hands.accept(CLERK, "A Đức", 105);
        hands.work(
                SPECIALIST,
                refused,
                "task_appraise",
                Map.of(
                        "proposal", "refuse",
                        "opinion", "Ngành, nghề đăng ký thuộc danh mục cấm đầu tư kinh doanh.",
                        "refusalReason",
                                "Ngành, nghề đăng ký thuộc danh mục cấm đầu tư kinh doanh (Luật Đầu tư Điều 6)."));
        days.at(2, "09:20");
        sign(returned);
        sign(refused);
        assign(signed, SPECIALIST);
        assign(waiting, SPECIALIST);
        days.at(2, "14:00");
        record(returned, "214/GCN-HKD");
        record(refused, "37/PTC-TCKH");
        hands.awaitTask(returned, "task_return");

        days.at(3, "08:15");
        handOver(returned, "A Thuận");
        hands.work(
                SPECIALIST,
                waiting,
                "task_appraise",
                Map.of(
                        "proposal", "supplement",
                        "opinion", "Biên bản họp thành viên hộ gia đình chưa có đủ chữ ký.",
                        "missingPapers", "Biên bản họp thành viên hộ gia đình có đủ chữ ký."));
        hands.awaitTask(late, "task_draftApology");

        days.at(4, "08:45");
        appraise(signed, SPECIALIST, "grant");
        var appraised = hands.accept(CLERK, "Lê Thị Bích Ngọc", 106);
        days.at(4, "10:30");
        sign(signed);
        assign(appraised, SECOND_SPECIALIST);

        days.at(5, "08:10");
        hands.accept(SECOND_CLERK, "Đinh Văn Bằng", 107);
        hands.accept(CLERK, "Y Nhung", 108);
    }

    private void assign(String code, String specialist) {
        hands.work(HEAD, code, "task_assign", Map.of("official", specialist));
    }

    private void appraise(String code, String specialist, String proposal) {
        hands.work(
                specialist,
                code,
                "task_appraise",
                Map.of("proposal", proposal, "opinion", "Hồ sơ đầy đủ, hợp lệ; đề nghị cấp giấy chứng nhận."));
    }

    private void sign(String code) {
        hands.work(HEAD, code, "task_sign", Map.of("decision", "sign"));
    }

    private void record(String code, String number) {
        hands.scan(RECORDS, code);
        hands.work(RECORDS, code, "task_record", Map.of("resultNumber", number, "resultDate", days.today()));
    }

    private void handOver(String code, String to) {
        hands.work(CLERK, code, "task_return", Map.of("returnedVia", "counter", "returnedTo", to));
    }
}
