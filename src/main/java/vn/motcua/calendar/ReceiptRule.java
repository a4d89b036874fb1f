package vn.motcua.calendar;

import java.time.LocalTime;

/**
 * What a late hour of receipt does. Decree 61/2018 art. 18.2 only moves the transfer of a dossier received after 15:00
 * to the next morning; some agencies decree that the clock moves too, so it is data.
 *
 * @param cutOff local time, to the minute; “after” is strict: a receipt at 15:00 is not after 15:00
 * @param effect what happens after it
 */
public record ReceiptRule(LocalTime cutOff, Effect effect) {
    /** The rule of Decree 61/2018 art. 18.2: after 15:00 the transfer waits for the next working day. */
    public static final ReceiptRule DECREE_61 = new ReceiptRule(LocalTime.of(15, 0), Effect.TRANSFER);

    /** CLOCK: taken as received on the next working day. TRANSFER: received today, handed over on the next working day. */
    public enum Effect {
        CLOCK,
        TRANSFER
    }
}
