package dev.hindsight.lessons;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class PracticesOnH2Test extends PracticesContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
