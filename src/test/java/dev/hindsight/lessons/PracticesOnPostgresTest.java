package dev.hindsight.lessons;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class PracticesOnPostgresTest extends PracticesContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
