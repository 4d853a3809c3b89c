package dev.hindsight.lessons;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class CandidatesOnPostgresTest extends CandidatesContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
