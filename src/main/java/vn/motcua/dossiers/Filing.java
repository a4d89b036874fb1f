package vn.motcua.dossiers;

/**
 * What is filed at the desk: procedure, applicant, channels, fee.
 *
 * @param feeVnd the fee noted, in whole đồng
 * @param resultChannel where the applicant wants the result (đăng ký nhận kết quả, form 01)
 */
public record Filing(
        String procedure, Channel channel, Channel resultChannel, Applicant applicant, long feeVnd, boolean feePaid) {

    Filing with(Contact contact) {
        return new Filing(procedure, channel, resultChannel, applicant.with(contact), feeVnd, feePaid);
    }
}
