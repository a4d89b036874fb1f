package vn.motcua.rules;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;

/**
 * What waiting for one reason does to the clock, as a rule set or a procedure writes it. A part that is missing is not
 * limited; in a procedure it is as the rule set says. Each part names its article.
 *
 * @param effect on the clock
 * @param waitsFor whose the minutes of the wait are; the applicant's where nothing is said
 * @param mayStop the roles that may stop it
 * @param times how often
 * @param within the first time only so many working days after receipt; without days at any time
 * @param longest how long at most
 * @param resumedBy the roles that note that nothing is waited for any more
 * @param runsOut what happens when {@code longest} has passed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WaitRule(
        @Nullable Effect effect,
        @Nullable WaitsFor waitsFor,
        @Nullable Roles mayStop,
        @Nullable Times times,
        @Nullable Within within,
        @Nullable Longest longest,
        @Nullable Roles resumedBy,
        @Nullable RunsOut runsOut) {

    public enum OnClock {
        /** It stands still and goes on with what was left. */
        @JsonProperty("pause")
        PAUSE,
        /** It stands still; when nothing is missing any more the limit counts anew in full. */
        @JsonProperty("restart")
        RESTART,
        /** It runs on, for instance where silence means consent. */
        @JsonProperty("run-on")
        RUN_ON;

        /** On the wire and in tables: {@code run-on}. */
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public enum Then {
        /** The dossier goes back to the applicant. */
        @JsonProperty("return")
        RETURN,
        /** The clock goes on. */
        @JsonProperty("resume")
        RESUME
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Effect(OnClock value, String article) {}

    /** Whose the minutes of a wait are. */
    public enum Whom {
        /** The applicant has to do something. */
        @JsonProperty("citizen")
        CITIZEN,
        /** Another agency has to. */
        @JsonProperty("agency")
        AGENCY,
        /** Whoever has the open step works on; the law only does not count his time. */
        @JsonProperty("holder")
        HOLDER,
        /** Time that the law has pass: nobody has to do anything. */
        @JsonProperty("nobody")
        NOBODY;

        /** On the wire and in tables: {@code citizen}. */
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param step key of the cooperation of the procedure whose unit is waited for; with {@code agency} only
     * @param name of an agency that is not in the organisation, as shown to people: {@code Tòa án}; with {@code agency} only
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record WaitsFor(Whom value, @Nullable String step, @Nullable String name, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Roles(List<String> roles, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Times(int value, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Within(@Nullable Integer workingDays, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Longest(int value, LimitUnit unit, String article) {
        public Limit limit() {
            return new Limit(value, unit);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RunsOut(Then then, String article) {}

    /** This rule with what it leaves open as the other says. */
    public WaitRule over(WaitRule other) {
        return new WaitRule(
                effect == null ? other.effect : effect,
                waitsFor == null ? other.waitsFor : waitsFor,
                mayStop == null ? other.mayStop : mayStop,
                times == null ? other.times : times,
                within == null ? other.within : within,
                longest == null ? other.longest : longest,
                resumedBy == null ? other.resumedBy : resumedBy,
                runsOut == null ? other.runsOut : runsOut);
    }

    /** The same with its articles written out, which a procedure may cite as {@code rules.supplement}. */
    public WaitRule citing(UnaryOperator<String> articles) {
        return new WaitRule(
                effect == null ? null : new Effect(effect.value(), articles.apply(effect.article())),
                waitsFor == null
                        ? null
                        : new WaitsFor(
                                waitsFor.value(), waitsFor.step(), waitsFor.name(), articles.apply(waitsFor.article())),
                mayStop == null ? null : new Roles(mayStop.roles(), articles.apply(mayStop.article())),
                times == null ? null : new Times(times.value(), articles.apply(times.article())),
                within == null ? null : new Within(within.workingDays(), articles.apply(within.article())),
                longest == null
                        ? null
                        : new Longest(longest.value(), longest.unit(), articles.apply(longest.article())),
                resumedBy == null ? null : new Roles(resumedBy.roles(), articles.apply(resumedBy.article())),
                runsOut == null ? null : new RunsOut(runsOut.then(), articles.apply(runsOut.article())));
    }

    /** Whose the minutes of the wait are. */
    public Whom whom() {
        return waitsFor == null ? Whom.CITIZEN : waitsFor.value();
    }

    /** What it does to the clock; a rule set always says it. */
    public OnClock onClock() {
        return Objects.requireNonNull(effect, "effect").value();
    }
}
