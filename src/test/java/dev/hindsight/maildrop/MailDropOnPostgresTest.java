package dev.hindsight.maildrop;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class MailDropOnPostgresTest extends MailDropContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
