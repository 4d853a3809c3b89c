package dev.hindsight.watch;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class WatchesOnPostgresTest extends WatchesContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
