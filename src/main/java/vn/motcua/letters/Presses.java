package vn.motcua.letters;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Prints each letter once it is committed, so that its first reader need not wait, on a thread of its own. What it does
 * not get done (a crash, a fault in a template) the first reading does; with {@code motcua.letters.print-ahead=false}
 * that is all of it.
 */
@Component
@ConditionalOnProperty(name = "motcua.letters.print-ahead", havingValue = "true", matchIfMissing = true)
class Presses implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);
    private final Letters letters;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var worker = new Thread(work, "letters");
        worker.setDaemon(true);
        return worker;
    });

    Presses(Letters letters) {
        this.letters = letters;
    }

    @TransactionalEventListener
    void print(LetterIssued issued) {
        thread.execute(() -> print(issued.letter().id()));
    }

    private void print(UUID letter) {
        try {
            letters.pdf(letter);
        } catch (RuntimeException e) {
            LOG.error("Chưa in được văn bản {}; sẽ in khi có người đọc.", letter, e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
