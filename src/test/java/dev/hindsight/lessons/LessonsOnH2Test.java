package dev.hindsight.lessons;

import java.util.Map;

class LessonsOnH2Test extends LessonsContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
