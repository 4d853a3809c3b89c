package dev.hindsight.submissions;

import java.util.Map;

class SubmissionsOnH2Test extends SubmissionsContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
