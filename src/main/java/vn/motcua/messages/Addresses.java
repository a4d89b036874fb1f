package vn.motcua.messages;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as people give them. */
final class Addresses {
    private Addresses() {}

    /** Whether a mail can be tried: one plain address with a domain. */
    static boolean isUsable(@Nullable String address) {
        if (address == null || address.isBlank()) return false;
        try {
            new InternetAddress(address, true);
            return address.indexOf('@') > 0 && !address.contains(",");
        } catch (AddressException e) {
            return false;
        }
    }
}
