package dev.hindsight.cli;

import dev.hindsight.documents.Originals;
import dev.hindsight.submissions.Uploads;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The program at work on one data folder.
final class Engine implements AutoCloseable {
    private final ApplicationContext context;

    private Engine(ApplicationContext context) {
        this.context = context;
    }

    /// Starts on a folder that this process owns.
    ///
    /// @param settings further settings by key
    /// @throws IOException when the folder cannot be made ready
    static Engine start(DataFolder folder, Map<String, Object> settings) throws IOException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("hindsight.store.folder", folder.store().toString());
        all.put("hindsight.index.folder", folder.index().toString());
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(all)
                        .deduceEnvironment(false)
                        .banner(false)
                        .start();
        SettingsCheck.check(context);
        context.getBean(Originals.class).clearIncoming();
        context.getBean(Uploads.class).clearIncoming();
        return new Engine(context);
    }

    <T> T get(Class<T> frontDoor) {
        return context.getBean(frontDoor);
    }

    /// Opens the web server and returns its port.
    int listen() {
        return context.getBean(EmbeddedServer.class).start().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
