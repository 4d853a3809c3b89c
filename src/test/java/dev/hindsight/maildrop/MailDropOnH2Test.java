package dev.hindsight.maildrop;

import dev.hindsight.testing.Embedded;
import java.util.Map;

class MailDropOnH2Test extends MailDropContract {
    @Override
    Map<String, Object> database() {
        return Embedded.settings(folder.resolve("data"));
    }
}
