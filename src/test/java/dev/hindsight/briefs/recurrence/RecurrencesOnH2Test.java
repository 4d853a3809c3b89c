package dev.hindsight.briefs.recurrence;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class RecurrencesOnH2Test extends RecurrencesContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
