package dev.hindsight.briefs.recurrence;

import java.util.Map;

class RecurrencesOnH2Test extends RecurrencesContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
