package vn.motcua.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import vn.motcua.calendar.Limit;
import vn.motcua.engine.bpmn.ConfiguredCase;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.engine.bpmn.WorstPath;

/** What must hold in each case of a procedure; a procedure without cases has one. Faults name the case. */
final class CaseCheck {
    private static final int MINUTES_OF_DAY = 480;

    private final ProcedureSource source;
    /** What the file says of this case only; missing where there are no cases. */
    private final JsonNode own;

    private final ConfiguredCase inCase;
    private final Procedure procedure;

    private CaseCheck(ProcedureSource source, JsonNode own, ConfiguredCase inCase) {
        this.source = source;
        this.own = own;
        this.inCase = inCase;
        this.procedure = source.procedure().in(inCase.key());
    }

    /** @param files all models and procedures as text */
    static void check(ProcedureSource source, ModelFiles files) {
        var keys = new HashSet<String>();
        var worst = WorstPath.inEachCase(source.procedure().key(), files);
        var place = 0;
        for (var inCase : ConfiguredCase.of(source.tree())) {
            var own = source.tree().path("cases").path(place);
            var check = new CaseCheck(source, own, inCase);
            check.require(keys.add(inCase.key()), own.path("key"), "khóa này đã có ở một trường hợp khác");
            check.own(place == 0);
            check.answers();
            check.reduction();
            check.time(worst.get(place));
            place++;
        }
    }

    /** The ordinary case is what the file says above; another one says its own limit, and norms of steps that there are. */
    private void own(boolean ordinary) {
        if (own.isMissingNode()) {
            return;
        }
        require(
                !ordinary || own.size() == 2,
                own,
                "đứng đầu là trường hợp thông thường, chỉ có key và name; thời hạn, định mức của nó ghi ở phần chung của tệp");
        require(ordinary || own.has("limit"), own, "chưa có thời hạn (limit)");
        var steps = new HashSet<String>();
        for (var norm : own.path("norms")) {
            var step = norm.path("step").asText();
            require(procedure.norms().containsKey(step), norm, "không có bước '%s' trong norms".formatted(step));
            require(steps.add(step), norm, "mỗi bước chỉ có một định mức");
        }
    }

    /** A term that the law states for an answer is its step's norm. */
    private void answers() {
        for (var cooperation : procedure.cooperations().values()) {
            var term = cooperation.answerWithin();
            var norm = procedure.norms().get(cooperation.step());
            if (term != null && norm != null) {
                var minutes = (long) Math.ceil(workingDays(term)) * MINUTES_OF_DAY;
                require(
                        norm.minutes() == minutes,
                        part("cooperation"),
                        "thời hạn trả lời %s của '%s' có %d phút làm việc, định mức ghi %d"
                                .formatted(term.text(), cooperation.step(), minutes, norm.minutes()));
            }
        }
    }

    /** A province may only promise less than the legal documents allow. */
    private void reduction() {
        require(
                !inCase.configuration().has("reducedLimit")
                        || workingDays(procedure.limit()) < workingDays(procedure.statutoryLimit()),
                part("reducedLimit"),
                "thời hạn rút ngắn %s không ngắn hơn thời hạn theo quy định %s"
                        .formatted(
                                procedure.limit().text(),
                                procedure.statutoryLimit().text()));
    }

    /** On the longest road of the diagram the norms are the limit, unless the file owns up to another sum. */
    private void time(WorstPath worst) {
        var fits = worst.limitIsExact() ? worst.minutes() == worst.limit() : worst.minutes() <= worst.limit();
        require(
                fits || inCase.configuration().has("worstPath"),
                part("norms"),
                "định mức các bước cộng lại là %d phút, thời hạn là %d phút".formatted(worst.minutes(), worst.limit()));
    }

    /** Where the file says this: the case itself, else above. */
    private JsonNode part(String name) {
        return own.has(name) ? own.get(name) : source.tree().path(name);
    }

    private void require(boolean holds, JsonNode node, String sentence) {
        if (!holds) {
            throw ProcedureReader.fault(
                    source.path(),
                    node instanceof MissingNode ? source.tree() : node,
                    (inCase.key().isEmpty() ? "" : "trường hợp '%s': ".formatted(inCase.key())) + sentence);
        }
    }

    private static double workingDays(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> limit.value() / 8.0;
            case WORKING_DAYS -> limit.value();
            case CALENDAR_DAYS -> limit.value() * 5 / 7.0;
            case MONTHS -> limit.value() * 30 * 5 / 7.0;
        };
    }
}
