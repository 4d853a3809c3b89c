package dev.hindsight.lessons;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class LessonsOnPostgresTest extends LessonsContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
