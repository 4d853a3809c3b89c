package dev.hindsight.submissions;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class ReviewsOnPostgresTest extends ReviewsContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
