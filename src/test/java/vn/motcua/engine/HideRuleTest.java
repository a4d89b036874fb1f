package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HideRuleTest {
    @Test
    void aComparisonHoldsAsInTheBrowser() {
        assertThat(HideRule.parse("=proposal = \"grant\"").holds(Map.of("proposal", "grant")))
                .isTrue();
        assertThat(HideRule.parse("=proposal != \"grant\"").holds(Map.of())).isTrue();
        assertThat(HideRule.parse("=sure = true").holds(Map.of("sure", false))).isFalse();
        assertThat(HideRule.parse("= day = null").holds(Map.of())).isTrue();
    }

    @Test
    void anyOtherExpressionIsRefused() {
        assertThatThrownBy(() -> HideRule.parse("=count(x) > 1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HideRule.parse("=a = \"b\" and c = \"d\""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
