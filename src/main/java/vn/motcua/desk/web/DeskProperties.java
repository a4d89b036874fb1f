package vn.motcua.desk.web;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.calendar.ReceiptRule;

/**
 * How the province counts a late hour of receipt where no procedure is asked for. That the clock moves at 15:00 in Kon Tum is
 * not confirmed by a decision we have read; NĐ 61/2018 Đ.18.2 only moves the transfer.
 */
@ConfigurationProperties("motcua.desk")
record DeskProperties(@DefaultValue("15:00") LocalTime cutOff, @DefaultValue("clock") ReceiptRule.Effect cutOffEffect) {
    ReceiptRule receiptRule() {
        return new ReceiptRule(cutOff, cutOffEffect);
    }
}
