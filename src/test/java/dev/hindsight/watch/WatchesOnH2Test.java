package dev.hindsight.watch;

import java.util.Map;

class WatchesOnH2Test extends WatchesContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
