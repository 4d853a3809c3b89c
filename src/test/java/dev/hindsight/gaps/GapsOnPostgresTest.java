package dev.hindsight.gaps;

import dev.hindsight.testing.Postgres;
import java.util.Map;

class GapsOnPostgresTest extends GapsContract {
    @Override
    Map<String, Object> database() {
        return Postgres.settings(folder.resolve("data"));
    }
}
