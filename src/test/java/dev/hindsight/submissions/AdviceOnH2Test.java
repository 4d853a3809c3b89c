package dev.hindsight.submissions;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class AdviceOnH2Test extends AdviceContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
