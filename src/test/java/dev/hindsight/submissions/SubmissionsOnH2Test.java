package dev.hindsight.submissions;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class SubmissionsOnH2Test extends SubmissionsContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
