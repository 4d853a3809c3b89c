package dev.hindsight.gaps;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class GapsOnH2Test extends GapsContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
