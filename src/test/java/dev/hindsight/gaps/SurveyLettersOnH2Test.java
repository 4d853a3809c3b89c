package dev.hindsight.gaps;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class SurveyLettersOnH2Test extends SurveyLettersContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
