package dev.hindsight.submissions;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class AdviceOnPostgresTest extends AdviceContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
