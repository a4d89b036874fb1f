package vn.motcua.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears what the engine tells, as the dossiers do: only about the dossiers of these tests. */
@Component
class Heard {
    private final Map<String, List<Object>> byDossier = Collections.synchronizedMap(new LinkedHashMap<>());

    List<Object> about(String dossier) {
        return byDossier.computeIfAbsent(dossier, code -> new CopyOnWriteArrayList<>());
    }

    <T> List<T> about(String dossier, Class<T> kind) {
        return about(dossier).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @EventListener
    void on(ProcessEvent event) {
        requireTransaction();
        about(event.dossier()).add(event);
    }

    @EventListener
    void on(FormSubmitted event) {
        requireTransaction();
        about(event.dossier()).add(event);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("told outside the transaction");
        }
    }
}
