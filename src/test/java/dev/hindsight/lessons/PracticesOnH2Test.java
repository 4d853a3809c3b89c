package dev.hindsight.lessons;

import java.util.Map;

class PracticesOnH2Test extends PracticesContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
