package vn.motcua.messages;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code motcua.mail.*}. The server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param tries after so many failed tries a mail is given up
 * @param pause before the second try; doubles each time
 * @param longestPause the pause grows no further
 * @param lease how long one sender may take; longer than all time limits of the mail server together
 * @param poll how often the outbox is looked at, beside the moment after each commit
 * @param digest how long notices to one official are collected into one mail
 * @param background false: nothing is sent by itself
 */
@Validated
@ConfigurationProperties("motcua.mail")
record MailProperties(
        @NotBlank @Email String from,
        @DefaultValue("8") @Min(1) int tries,
        @DefaultValue("1m") @NotNull Duration pause,
        @DefaultValue("1h") @NotNull Duration longestPause,
        @DefaultValue("5m") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration poll,
        @DefaultValue("15m") @NotNull Duration digest,
        @DefaultValue("true") boolean background) {

    /** The pause after this many failed tries. */
    Duration pauseAfter(int failed) {
        var pause = this.pause.multipliedBy(1L << Math.min(failed - 1, 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
