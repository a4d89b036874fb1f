package vn.motcua.letters;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierAccepted;

/** Whoever accepts a dossier, by whatever way, owes the applicant form 01 (NĐ 61/2018 Đ.17.1). */
@Component
class ReceiptOnAcceptance {
    private final Letters letters;

    ReceiptOnAcceptance(Letters letters) {
        this.letters = letters;
    }

    // After the ledger has its start (100): the receipt prints the due date.
    @EventListener
    @Order(200)
    void issue(DossierAccepted accepted) {
        letters.issue(LetterKind.RECEIPT, accepted.dossier().code());
    }
}
