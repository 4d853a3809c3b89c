package dev.hindsight.lessons;

import java.util.Map;

class CandidatesOnH2Test extends CandidatesContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
