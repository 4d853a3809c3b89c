package dev.hindsight.documents;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens documents on their days, while the program serves.
@Singleton
public final class OpeningDays {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningDays.class);

    /// Minutes between two looks.
    private static final int LOOKS = 10;

    private final Closures closures;
    private final Semaphore end = new Semaphore(0);

    OpeningDays(Closures closures) {
        this.closures = closures;
    }

    /// Looks at once, and again and again in the background until the program ends.
    public void start() {
        Thread.ofPlatform().name("opening").daemon(true).start(this::follow);
    }

    private void follow() {
        try {
            do {
                look();
            } while (!end.tryAcquire(LOOKS, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            List<?> opened = closures.openDue();
            if (!opened.isEmpty()) {
                LOG.info("Public from today: {}", opened);
            }
        } catch (JdbiException | UncheckedIOException e) {
            LOG.error("Documents that open today could not be opened; it is tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        end.release();
    }
}
