package dev.hindsight.api;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.index.Index;
import dev.hindsight.intake.Scans;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/// Says that the server answers, and what still waits.
@Controller("/health")
final class HealthController {
    private final Index index;
    private final Scans scans;

    HealthController(Index index, Scans scans) {
        this.index = index;
        this.scans = scans;
    }

    @Access(Whom.ANYONE)
    @Get
    Health health() {
        long pages = scans.waiting(new Viewer.Owner());
        return new Health("UP", new Waiting(index.pending(), pages, index.unread()));
    }

    @Serdeable
    record Health(String status, Waiting waiting) {}

    /// How many changes, pages and passages wait.
    @Serdeable
    record Waiting(long index, long ocr, long embedding) {}
}
