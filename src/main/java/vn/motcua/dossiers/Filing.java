package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * What is filed at the desk: procedure, applicant, channels, fee.
 *
 * @param caseKey which case of the procedure; null for the ordinary one
 * @param feeVnd the fee noted, in whole đồng
 * @param resultChannel where the applicant wants the result (đăng ký nhận kết quả, form 01)
 */
public record Filing(
        String procedure,
        @Nullable String caseKey,
        Channel channel,
        Channel resultChannel,
        Applicant applicant,
        long feeVnd,
        boolean feePaid) {

    Filing with(Contact contact) {
        return new Filing(procedure, caseKey, channel, resultChannel, applicant.with(contact), feeVnd, feePaid);
    }

    Filing in(@Nullable String chosenCase) {
        return new Filing(procedure, chosenCase, channel, resultChannel, applicant, feeVnd, feePaid);
    }
}
