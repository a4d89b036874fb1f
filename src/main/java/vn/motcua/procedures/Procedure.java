package vn.motcua.procedures;

import java.util.List;
import java.util.Map;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.ReceiptRule;

/**
 * One administrative procedure in one version of its configuration. A dossier keeps the version that it was received
 * under; a later change of the file never moves it.
 *
 * @param key folder, file, process id and configuration file name
 * @param version first 12 hex digits of the SHA-256 of the YAML file
 * @param code national code, such as {@code 1.001612}
 * @param name national name
 * @param field field (lĩnh vực)
 * @param level level of government that settles it
 * @param limit the settling term
 * @param clockPolicy what a complete supplement does to the limit
 * @param receiptRule what a receipt after the cut-off hour does
 * @param supplementsAllowed how many supplements may be asked for in appraisal (NĐ 61/2018 Đ.11.2c: one)
 * @param supplementWithinWorkingDays within how many working days of receipt they may be asked for (Đ.19.4: 3)
 * @param settlingUnit suffix of the settling unit, resolved per agency: {@code tckh} of {@code tp-kon-tum} is the unit
 *     {@code tp-kon-tum-tckh}
 * @param norms step norms by step, in the order of the happy path; they add up to the limit
 * @param cooperations the steps that other agencies do or are asked about, by step
 * @param papers the checklist, in order
 * @param fee what is paid on filing
 * @param legalBasis the legal documents, most special first
 * @param outcomes outcomes by end event id
 * @param resultName what the applicant receives
 * @param channels how one may file: {@code counter}, {@code online}, {@code post}
 * @param retentionYears how long the closed dossier is kept
 */
public record Procedure(
        String key,
        String version,
        String code,
        String name,
        String field,
        Level level,
        Limit limit,
        ClockPolicy clockPolicy,
        ReceiptRule receiptRule,
        int supplementsAllowed,
        int supplementWithinWorkingDays,
        String settlingUnit,
        Map<String, StepNorm> norms,
        Map<String, Cooperation> cooperations,
        List<RequiredPaper> papers,
        Fee fee,
        List<LegalBasis> legalBasis,
        Map<String, Outcome> outcomes,
        String resultName,
        List<String> channels,
        int retentionYears) {}
