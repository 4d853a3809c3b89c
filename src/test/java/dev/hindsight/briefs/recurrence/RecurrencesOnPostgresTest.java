package dev.hindsight.briefs.recurrence;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class RecurrencesOnPostgresTest extends RecurrencesContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
