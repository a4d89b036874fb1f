package vn.motcua.accountability;

import java.time.Instant;

/**
 * A holder's word against a span that the record gives him. It stands beside the span and changes no figure.
 *
 * @param spanFrom begin of the span, which names it within its dossier
 * @param who holder of the span: login, unit id or agency id
 * @param by login of who contested: the holder, or the head of the holding unit
 */
public record Contest(
        String dossier, Instant spanFrom, String who, String unit, String task, String reason, String by, Instant at) {}
