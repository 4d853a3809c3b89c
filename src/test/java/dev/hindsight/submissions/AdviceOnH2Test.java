package dev.hindsight.submissions;

import java.util.Map;

class AdviceOnH2Test extends AdviceContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
