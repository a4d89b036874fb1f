package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;

class DueWhereItWaitsTest {
    private final StepBegin begin = new StepBegin(Clock.systemUTC());

    private Object askedFor(String... candidates) {
        Set<Expression> expressions = new LinkedHashSet<>();
        List.of(candidates).forEach(each -> expressions.add(new FixedValue(each)));
        return String.valueOf(
                new DueWhereItWaits(new Asked(begin), expressions, begin).getValue(new ExecutionEntity()));
    }

    @Test
    void theDueDateIsAskedForInTheNameOfTheUnitThatTheTaskIsFor() {
        assertThat(askedFor("kon-tum-tai-nguyen.specialist,kon-tum-tai-nguyen.unit-head"))
                .isEqualTo("kon-tum-tai-nguyen");
        assertThat(begin.unit()).isEmpty();
    }

    @Test
    void whereSomebodyIsAppointedNoUnitIsNamed() {
        assertThat(askedFor()).isEqualTo("");
        assertThat(askedFor("camunda-admin")).isEqualTo("");
    }

    /** Answers with the unit in whose name it was asked. */
    private record Asked(StepBegin begin) implements Expression {
        @Override
        public Object getValue(VariableScope scope) {
            return begin.unit().orElse("");
        }

        @Override
        public void setValue(Object value, VariableScope scope) {}

        @Override
        public String getExpressionText() {
            return "${asked}";
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
