package dev.hindsight.gaps;

import java.util.Map;

class GapsOnH2Test extends GapsContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
