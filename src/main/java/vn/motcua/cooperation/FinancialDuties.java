package vn.motcua.cooperation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.FinancialDuty.Payment;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/** Financial duties of applicants: noticed once, answered once. */
@Component
public class FinancialDuties {
    private final Fields fields;
    private final Dossiers dossiers;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    FinancialDuties(Fields fields, Dossiers dossiers, Journal journal, JdbcClient jdbc, Actors actors, Clock clock) {
        this.fields = fields;
        this.dossiers = dossiers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Notes the duty of the form just handed in: {@code dutyAmount} (VND), {@code dutyContent}, {@code dutyPayTo}.
     *
     * @return its id
     */
    public String announce(String dossier) {
        dossiers.lock(dossier);
        UUID id = UUID.randomUUID();
        long vnd = amount(fields.text("dutyAmount", "Ghi số tiền."));
        jdbc.sql("insert into financial_duty (id, dossier, vnd, content, pay_to, at, by)"
                        + " values (:id, :dossier, :vnd, :content, :to, :at, :by)")
                .param("id", id)
                .param("dossier", dossier)
                .param("vnd", vnd)
                .param("content", fields.text("dutyContent", "Ghi khoản phải nộp."))
                .param("to", fields.text("dutyPayTo", "Ghi nơi nộp, số tài khoản."))
                .param("at", HandoffTable.at(clock.instant()))
                .param("by", actors.current())
                .update();
        journal.note(
                dossier,
                "duty-announced",
                "Thông báo nghĩa vụ tài chính: " + money(vnd),
                Map.of("duty", id.toString()));
        return id.toString();
    }

    /** The applicant has paid, says the form just handed in: {@code paidOn}, {@code paymentReceipt}. */
    public void paid(String dossier, String id) {
        LocalDate day = fields.day("paidOn", "Ghi ngày nộp.");
        if (day.isAfter(LocalDate.now(clock))) {
            throw Fields.refused("payment-in-the-future", "paidOn", "Ngày nộp chưa tới.");
        }
        answer(dossier, id, day, fields.text("paymentReceipt", "Ghi số chứng từ."), "Đã nộp nghĩa vụ tài chính");
    }

    /** The applicant does not pay, says the form just handed in: {@code unpaidBecause}. */
    public void unpaid(String dossier, String id) {
        answer(dossier, id, null, fields.text("unpaidBecause", "Ghi lý do."), "Không nộp nghĩa vụ tài chính");
    }

    /** The applicant took the dossier back: what he has not paid he need not pay. */
    void withdrawn(String dossier, String text) {
        of(dossier).stream()
                .filter(each -> each.payment() == null)
                .forEach(each -> answered(dossier, each.id(), null, text, "Không phải nộp nghĩa vụ tài chính nữa"));
    }

    /** Of this dossier, oldest first. */
    public List<FinancialDuty> of(String dossier) {
        return jdbc.sql(
                        """
                        select d.*, p.paid_on, p.text, p.at as answered_at from financial_duty d
                        left join financial_payment p on p.duty = d.id where d.dossier = ? order by d.at, d.id
                        """)
                .param(dossier)
                .query(FinancialDuties::duty)
                .list();
    }

    /** {@code 1.500.000 đồng}. */
    public static String money(long vnd) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi-VN")).format(vnd) + " đồng";
    }

    private void answer(String dossier, String id, @Nullable LocalDate day, String text, String what) {
        dossiers.lock(dossier);
        if (!answered(dossier, UUID.fromString(id), day, text, what)) {
            throw Refusal.conflict("duty-answered", "Nghĩa vụ tài chính này đã được ghi.");
        }
    }

    private boolean answered(String dossier, UUID id, @Nullable LocalDate day, String text, String what) {
        int added = jdbc.sql("insert into financial_payment (duty, paid_on, text, at, by)"
                        + " values (:duty, :day, :text, :at, :by) on conflict do nothing")
                .param("duty", id)
                .param("day", day)
                .param("text", text)
                .param("at", HandoffTable.at(clock.instant()))
                .param("by", actors.current())
                .update();
        if (added == 1) {
            journal.note(
                    dossier,
                    day == null ? "duty-unpaid" : "duty-paid",
                    what + ": " + text,
                    Map.of("duty", id.toString()));
        }
        return added == 1;
    }

    private static long amount(String text) {
        try {
            long vnd = new BigDecimal(text).longValueExact();
            if (vnd > 0) {
                return vnd;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw Fields.refused("amount-not-whole", "dutyAmount", "Số tiền là số đồng, không có số lẻ.");
        }
        throw Fields.refused("amount-not-positive", "dutyAmount", "Số tiền phải lớn hơn 0.");
    }

    private static FinancialDuty duty(ResultSet row, int number) throws SQLException {
        return new FinancialDuty(
                row.getObject("id", UUID.class),
                row.getString("dossier"),
                row.getLong("vnd"),
                row.getString("content"),
                row.getString("pay_to"),
                HandoffTable.instant(row, "at"),
                row.getString("text") == null
                        ? null
                        : new Payment(
                                row.getObject("paid_on", LocalDate.class),
                                row.getString("text"),
                                HandoffTable.instant(row, "answered_at")));
    }
}
