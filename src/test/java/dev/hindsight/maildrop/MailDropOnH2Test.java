package dev.hindsight.maildrop;

import java.util.Map;

class MailDropOnH2Test extends MailDropContract {
    @Override
    Map<String, Object> database() {
        return Map.of("hindsight.store.folder", folder.resolve("data").toString());
    }
}
