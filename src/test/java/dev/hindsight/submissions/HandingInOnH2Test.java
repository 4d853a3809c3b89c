package dev.hindsight.submissions;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class HandingInOnH2Test extends HandingInContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
