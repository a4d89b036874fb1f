package vn.motcua.rules;

import java.util.List;
import vn.motcua.engine.Home;

/** The rule sets as they are shipped, in the order of time. */
public final class ShippedRules {
    private ShippedRules() {}

    public static List<RuleSet> all() {
        return RuleSets.read(Home.shipped());
    }
}
