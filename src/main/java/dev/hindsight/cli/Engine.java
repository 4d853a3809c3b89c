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
        Map<String, Object> all = new HashMap<>();
        all.put("hindsight.meaning.folder", folder.store().resolve("vectors").toString());
        all.putAll(settings);
        all.put("hindsight.store.folder", folder.store().toString());
        all.put("hindsight.index.folder", folder.index().toString());
        ApplicationContext context = start(all);
        context.getBean(Originals.class).clearIncoming();
        context.getBean(Uploads.class).clearIncoming();
        return new Engine(context);
    }

    /// Starts for work that needs neither database nor index. Who asks for one all the same gets
    /// that of the folder the settings name.
    static Engine withoutData() {
        return new Engine(start(Map.of()));
    }

    private static ApplicationContext start(Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(settings)
                        .deduceEnvironment(false)
                        .banner(false)
                        .start();
        SettingsCheck.check(context);
        return context;
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
