package dev.hindsight.mail;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class SenderOnH2Test extends SenderContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
