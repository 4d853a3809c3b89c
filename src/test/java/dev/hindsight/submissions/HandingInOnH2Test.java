package dev.hindsight.submissions;

import java.util.Map;

class HandingInOnH2Test extends HandingInContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
