package vn.motcua.deadlines;

import java.util.List;
import vn.motcua.rules.RuleSet;
import vn.motcua.rules.RuleSets;

/**
 * What sentences about a deadline cite from the rule set of its receipt.
 *
 * @param apology the article on apology and the one new date
 * @param apologyPaper name of the paper that promises it
 */
record Cites(String apology, String apologyPaper) {
    private static final String APOLOGY = "apology";

    static Cites of(RuleSet rules) {
        return new Cites(
                rules.articles().apology(),
                rules.form(APOLOGY).map(RuleSet.PaperForm::title).orElse(""));
    }

    /** Those of a ledger: its start names the rule set. */
    static Cites of(List<LedgerEntry> entries, RuleSets ruleSets) {
        var terms = entries.get(0).terms();
        if (terms == null) {
            throw new IllegalArgumentException("a ledger begins with its start");
        }
        return of(ruleSets.version(terms.ruleSet(), null));
    }
}
