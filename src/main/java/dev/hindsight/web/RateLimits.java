package dev.hindsight.web;

import dev.hindsight.access.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts what one person or network address does in a minute (token buckets, decision 0020). In
/// memory alone: each server counts for itself, and a restart forgets.
@Singleton
final class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final LimitSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    RateLimits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new Meter(clock);
        int most = settings.keys();
        this.buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > most;
                    }
                };
    }

    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /// Takes one from what somebody has left.
    ///
    /// @param who a name or a network address
    /// @return empty when it may be done; else how long to wait, at least a second
    Optional<Duration> take(Limit limit, String who) {
        int most = settings.of(limit);
        if (most == 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket(limit + " " + who, most).tryConsumeAndReturnRemaining(1);
        // rounded up to seconds, so that whoever waits as told does not come too early
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(
                        Duration.ofSeconds(
                                Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
    }

    private Bucket bucket(String key, int most) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ ->
                            Bucket.builder()
                                    .withCustomTimePrecision(time)
                                    .addLimit(limit ->
                                            limit.capacity(most).refillGreedy(most, MINUTE))
                                    .build());
        }
    }

    /// How many are remembered.
    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }
}
