package dev.hindsight.uses;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class UseBookOnH2Test extends UseBookContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
