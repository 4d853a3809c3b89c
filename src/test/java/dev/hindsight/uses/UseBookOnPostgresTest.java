package dev.hindsight.uses;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class UseBookOnPostgresTest extends UseBookContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
