package dev.hindsight.lessons;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class CandidatesOnH2Test extends CandidatesContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
