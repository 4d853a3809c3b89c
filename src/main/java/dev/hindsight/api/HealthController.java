package dev.hindsight.api;

import dev.hindsight.index.Index;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/// Says that the server answers, and what still waits.
@Controller("/health")
final class HealthController {
    private final Index index;

    HealthController(Index index) {
        this.index = index;
    }

    @Get
    Health health() {
        return new Health("UP", new Waiting(index.pending(), 0, 0));
    }

    @Serdeable
    record Health(String status, Waiting waiting) {}

    /// How many changes, pages and passages wait; OCR and embeddings come with later versions.
    @Serdeable
    record Waiting(long index, long ocr, long embedding) {}
}
