package dev.hindsight.mail;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class SenderOnPostgresTest extends SenderContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
