package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.oversight.Readings;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// Nobody writes down who looks at made-up pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpReadings implements Readings {
    @Override
    public void shown(Viewer viewer, Label label, String kind, String id, String verb) {
        // nothing is kept
    }

    @Override
    public void found(Viewer viewer, List<String> items) {
        // nothing is kept
    }

    @Override
    public void flush() {
        // nothing waits
    }
}
