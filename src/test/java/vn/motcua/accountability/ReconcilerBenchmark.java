package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Watched;

/**
 * A round over many open dossiers: in order, and after each lost its timer. Prints seconds; no part of {@code verify}. Run it
 * alone:
 *
 * <pre>./mvnw verify -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ReconcilerBenchmark</pre>
 *
 * <p>{@code -Dmotcua.benchmark.dossiers=1000} for a smaller round.
 */
@MotCuaIT
class ReconcilerBenchmark {
    @Autowired
    private Watched watched;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRoundOverEveryOpenDossier() {
        int number = Integer.getInteger("motcua.benchmark.dossiers", 20_000);
        List<String> codes = measured("accept", () -> IntStream.range(0, number)
                .parallel()
                .mapToObj(n -> watched.accept().code())
                .toList());
        assertThat(measured("round, all in order", reconciler::round).repaired())
                .isZero();
        jdbc.sql("delete from act_ru_job where process_def_key_ = 'deadline-supervision'")
                .update();
        assertThat(measured("round, all timers lost", reconciler::round).repaired())
                .isEqualTo(codes.size());
        assertThat(reconciler.round().repaired()).isZero();
    }

    private static <T> T measured(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return done;
    }
}
