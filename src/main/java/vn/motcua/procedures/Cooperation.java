package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;

/**
 * A step that other agencies do, or that they are asked about (NĐ 61/2018 Đ.19.5–19.7). The diagram calls a shared block
 * for it, which names it as {@code leg}, and its norm stands among the norms; or it places user tasks at its unit, each with
 * a norm of its own.
 *
 * @param step key of the step; of a block, as in the norms
 * @param units who: unit ids, or endings of ids of the dossier's agency, of one above it, or of the province,
 *     {@code tai-nguyen}
 * @param role who of the unit works on it
 * @param windowMinutes working minutes within which a handoff may be refused; 0: it counts as accepted when it is sent
 * @param waiting whose the minutes are between sending and acceptance
 * @param answerWithin the term of an answer where the law states one that is not working time; null: the step's norm
 * @param silence what it means that no answer came in time
 * @param result what the applicant receives from this step beside the result of the procedure; null for a step that only
 *     serves it
 * @param article where that is written; {@code rules.handoff} is an article of the dossier's rule set
 */
public record Cooperation(
        String step,
        List<String> units,
        String role,
        long windowMinutes,
        Waiting waiting,
        @Nullable Limit answerWithin,
        Silence silence,
        @Nullable String result,
        String article,
        Basis basis) {

    /** The roles that a user task at a partner may be for. */
    public static final List<String> ROLES =
            List.of("specialist", "unit-head", "records", "agency-head", "clerk", "one-stop-head");

    /** SENDER: the sender's clock runs until the receiver accepts, or may no longer refuse. RECEIVER: from the sending on. */
    public enum Waiting {
        @JsonProperty("sender")
        SENDER,
        @JsonProperty("receiver")
        RECEIVER
    }

    /** REMIND: the answer is still owed. CONSENT: the agency agrees, because the law says so. */
    public enum Silence {
        @JsonProperty("remind")
        REMIND,
        @JsonProperty("consent")
        CONSENT
    }

    /** As the file says it; what is left out is the usual. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String step,
            List<String> units,
            @Nullable String role,
            @Nullable Long window,
            @Nullable Waiting waiting,
            @Nullable Limit answerWithin,
            @Nullable Silence silence,
            @Nullable String result,
            String article,
            Basis basis) {
        private static final long USUAL_WINDOW = 240;

        Cooperation cooperation() {
            return new Cooperation(
                    step,
                    List.copyOf(units),
                    role == null ? "specialist" : role,
                    window == null ? USUAL_WINDOW : window,
                    waiting == null ? Waiting.SENDER : waiting,
                    answerWithin,
                    silence == null ? Silence.REMIND : silence,
                    result,
                    article,
                    basis);
        }
    }
}
