package dev.hindsight.cli;

import dev.hindsight.intake.FileOutcome;
import java.nio.file.Path;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows on standard error how a job goes on: a line for each failure, and a bar when somebody
/// watches.
final class Progress implements AutoCloseable {
    private static final int WIDTH = 100;
    private static final int REDRAW_MILLIS = 250;
    private final Session session;
    private final @Nullable ProgressBar bar;
    private int failed;

    private Progress(Session session, @Nullable ProgressBar bar) {
        this.session = session;
        this.bar = bar;
    }

    /// @param what is counted, in plain words
    /// @param all how many of it there are
    static Progress of(String what, long all, Session session) {
        if (!session.watched()) {
            return new Progress(session, null);
        }
        DelegatingProgressBarConsumer toSession =
                new DelegatingProgressBarConsumer(
                        text -> {
                            session.err().print("\r" + text);
                            session.err().flush();
                        },
                        WIDTH);
        return new Progress(
                session,
                new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(all)
                        .setUpdateIntervalMillis(REDRAW_MILLIS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(toSession)
                        .build());
    }

    void done(Path path, FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Failed(String reason)) {
            String lead = bar == null ? "" : "\r";
            session.err().println(lead + "failed " + path + ": " + reason);
            session.err().flush();
            failed++;
            if (bar != null) {
                bar.setExtraMessage("failed " + failed);
            }
        }
        step();
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            session.err().println();
        }
    }
}
