package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction;
import vn.motcua.accountability.Corrections;
import vn.motcua.deadlines.Corrected;
import vn.motcua.organisation.Organisation;

/** Corrections in words, for the list of all and for a dossier's page. */
@Component
public class CorrectionLines {
    private final Corrections corrections;
    private final Organisation organisation;
    private final People people;

    CorrectionLines(Corrections corrections, Organisation organisation, People people) {
        this.corrections = corrections;
        this.organisation = organisation;
        this.people = people;
    }

    /**
     * @param about the fact's code, {@code returned}
     * @param before the value that was written down, which stays; {@code after} the value asked for
     * @param decision who decided what, when and with which word; null while it is open
     * @param style of the state: {@code good}, {@code late}, {@code soon}
     * @param effect what approval would do to the due date; empty when it is decided
     * @param warning what approval would lay open: a stop outside the days in which it was allowed; empty without
     * @param mine the acting official may decide
     */
    public record Line(
            UUID id,
            String dossier,
            String about,
            String fact,
            String before,
            String after,
            String reason,
            UUID evidence,
            String asked,
            String state,
            String style,
            @Nullable String decision,
            String effect,
            String warning,
            boolean mine) {
        /** Whether it says what is true now of this fact; a later one takes its place. */
        public boolean corrects(String fact) {
            return about.equals(fact) && isApproved();
        }

        public boolean isApproved() {
            return style.equals("good");
        }

        /** In one sentence, for paper. */
        public String sentence() {
            return fact + ": đã ghi là " + before + ", thực tế là " + after + ". Đề nghị: " + asked + "; duyệt: "
                    + String.valueOf(decision).replaceFirst("[.\\s]+$", "") + "; lý do: "
                    + reason.replaceFirst("[.\\s]+$", "") + ".";
        }
    }

    /** A fact that may be asked to be corrected: key on the wire, words with the present value. */
    public record Choice(String key, String text) {}

    /** Those that the acting official may see, open ones first. */
    public List<Line> all() {
        return corrections.visible().stream().map(this::line).toList();
    }

    /** Of this dossier, oldest first. */
    public List<Line> of(String dossier) {
        return corrections.of(dossier).stream().map(this::line).toList();
    }

    /** What a correction of this dossier may be about, with what stands now; {@code paused/2} is entry 2 of the ledger. */
    public List<Choice> choices(String dossier) {
        return corrections.correctable(dossier).stream()
                .map(each -> new Choice(
                        each.fact().wire() + (each.entry() == null ? "" : "/" + each.entry()),
                        each.label() + " (" + value(each.value()) + ")"))
                .toList();
    }

    private Line line(Correction correction) {
        var decision = correction.decision();
        var foreseen = corrections.foreseen(correction);
        return new Line(
                correction.id(),
                correction.dossier(),
                correction.fact().wire(),
                corrections.label(correction),
                value(correction.before()),
                value(correction.after()),
                correction.reason(),
                correction.evidence(),
                who(correction.requestedBy(), correction.requestedUnit()) + ", "
                        + Words.brief(correction.requestedAt()),
                decision == null ? "Chờ duyệt" : decision.approved() ? "Đã duyệt" : "Không đồng ý",
                decision == null ? "soon" : decision.approved() ? "good" : "late",
                decision == null
                        ? null
                        : who(decision.by(), decision.unit()) + ", " + Words.brief(decision.at())
                                + (decision.note().isEmpty() ? "" : ": " + decision.note()),
                foreseen.map(CorrectionLines::effect).orElse(""),
                foreseen.map(CorrectionLines::warning).orElse(""),
                corrections.mayDecide(correction));
    }

    private static String effect(Corrected foreseen) {
        String due = foreseen.moves()
                ? "Hạn trả dời từ " + Words.brief(foreseen.oldDueAt()) + " sang " + Words.brief(foreseen.newDueAt())
                : "Hạn trả không đổi";
        return due
                + (foreseen.broken()
                        ? "; hồ sơ thành quá hạn, được giám sát từ lúc duyệt."
                        : foreseen.healed() ? "; hồ sơ không còn là quá hạn." : ".");
    }

    private static String warning(Corrected foreseen) {
        return foreseen.outside().isEmpty()
                ? ""
                : "Theo đính chính, " + String.join("; ", foreseen.outside())
                        + ". Vẫn duyệt được nếu sự việc đúng như vậy; lưu ý này được ghi cùng đính chính.";
    }

    private static String value(Correction.Value value) {
        if (value.number() != null) {
            return value.number();
        }
        String at = value.at() == null ? "" : Words.brief(value.at());
        return value.to() == null ? at : at + ", cho " + value.to();
    }

    private String who(String login, String unit) {
        return people.name(login) + " (" + organisation.unit(unit).name() + ")";
    }
}
