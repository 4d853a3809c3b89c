package dev.hindsight.submissions;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class ReviewsOnH2Test extends ReviewsContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
