package dev.hindsight.mail;

import java.util.Map;

class SenderOnH2Test extends SenderContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
