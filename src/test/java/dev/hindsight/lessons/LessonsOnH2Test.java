package dev.hindsight.lessons;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class LessonsOnH2Test extends LessonsContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
