package vn.motcua.accountability;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Invariant;
import vn.motcua.engine.LostJobs;

/** No automatic step, such as the sending of a letter, waits for a job that is gone. */
@Component
@Order(35)
class StepsGoOn implements Invariant {
    private final LostJobs lost;

    StepsGoOn(LostJobs lost) {
        this.lost = lost;
    }

    @Override
    public String kind() {
        return "job";
    }

    @Override
    public Collection<String> suspects() {
        return lost.dossiers();
    }

    @Override
    public Optional<String> repair(String dossier) {
        List<String> steps = lost.renew(dossier);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of("Đã đặt lại bước tự động bị mất: " + String.join(", ", steps) + ".");
    }
}
