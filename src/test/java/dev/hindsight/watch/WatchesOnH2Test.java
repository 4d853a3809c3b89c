package dev.hindsight.watch;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class WatchesOnH2Test extends WatchesContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
