package dev.hindsight.submissions;

import java.util.Map;

class ReviewsOnH2Test extends ReviewsContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
