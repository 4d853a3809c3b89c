package dev.hindsight.uses;

import java.util.Map;

class UseBookOnH2Test extends UseBookContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
