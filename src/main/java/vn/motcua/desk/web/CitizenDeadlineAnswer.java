package vn.motcua.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.motcua.desk.DeadlineSheet;

/**
 * A deadline for the citizen.
 *
 * @param state {@code running}, {@code stopped}, {@code answered}
 * @param sentences Vietnamese, without names
 */
record CitizenDeadlineAnswer(String dossier, Instant dueAt, String state, List<String> sentences) {
    static CitizenDeadlineAnswer of(DeadlineSheet sheet) {
        return new CitizenDeadlineAnswer(
                sheet.dossier().code(),
                sheet.deadline().dueAt(),
                sheet.deadline().state().name().toLowerCase(Locale.ROOT),
                sheet.citizen());
    }
}
