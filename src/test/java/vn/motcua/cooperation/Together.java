package vn.motcua.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.motcua.engine.Refusal;

/** Several hands at the same moment. */
public final class Together {
    private Together() {}

    /** What was refused when all of it is done at once; any other failure comes out. */
    public static List<Refusal> refusals(Runnable... works) throws Exception {
        var pool = Executors.newFixedThreadPool(works.length);
        var start = new CyclicBarrier(works.length);
        try {
            var running = Stream.of(works)
                    .map(work -> pool.submit(() -> {
                        start.await();
                        work.run();
                        return true;
                    }))
                    .toList();
            var refusals = new ArrayList<Refusal>();
            for (var each : running) {
                try {
                    each.get();
                } catch (ExecutionException refused) {
                    if (!(refused.getCause() instanceof Refusal refusal)) {
                        throw refused;
                    }
                    refusals.add(refusal);
                }
            }
            return refusals;
        } finally {
            pool.shutdownNow();
        }
    }
}
