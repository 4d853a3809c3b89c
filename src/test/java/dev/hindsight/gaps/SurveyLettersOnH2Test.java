package dev.hindsight.gaps;

import java.util.Map;

class SurveyLettersOnH2Test extends SurveyLettersContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
