package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Limit;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often one may come.
final class RateLimitsTest {
    private static final LimitSettings SMALL = new LimitSettings(2, 0, 60, 100, "");

    /// Goes on by hand.
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static LimitSettings read(Map<String, Object> given) {
        try (ApplicationContext context =
                ApplicationContext.builder().properties(given).deduceEnvironment(false).start()) {
            return context.getBean(LimitSettings.class);
        }
    }

    @Test
    void defaultsAreGenerousAndEveryKeyIsRead() {
        assertThat(read(Map.of())).isEqualTo(new LimitSettings(120, 120, 3000, 20000, ""));
        assertThat(
                        read(
                                Map.of(
                                        "hindsight.limits.sign-in", 1,
                                        "hindsight.limits.upload", 2,
                                        "hindsight.limits.search", 3,
                                        "hindsight.limits.keys", 400,
                                        "hindsight.limits.trusted-proxies", "10.0.0.1, ::1")))
                .isEqualTo(new LimitSettings(1, 2, 3, 400, "10.0.0.1, ::1"));
        assertThatThrownBy(() -> new LimitSettings(-1, 0, 0, 100, ""))
                .hasMessageContaining("hindsight.limits.sign-in");
        assertThatThrownBy(() -> new LimitSettings(0, 0, 0, 100, "proxy.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWaitsAsToldIsHeardAndNobodyElseWaits() {
        HandClock clock = new HandClock();
        RateLimits limits = new RateLimits(SMALL, clock);
        assertThat(limits.take(Limit.SIGN_IN, "a")).isEmpty();
        assertThat(limits.take(Limit.SIGN_IN, "a")).isEmpty();
        assertThat(limits.take(Limit.SIGN_IN, "a")).hasValue(Duration.ofSeconds(30));
        assertThat(limits.take(Limit.SIGN_IN, "b")).isEmpty();
        assertThat(limits.take(Limit.SEARCH, "a")).isEmpty();
        clock.now = clock.now.plusSeconds(29);
        assertThat(limits.take(Limit.SIGN_IN, "a")).hasValue(Duration.ofSeconds(1));
        clock.now = clock.now.plusSeconds(1);
        assertThat(limits.take(Limit.SIGN_IN, "a")).isEmpty();
        assertThat(limits.take(Limit.SIGN_IN, "a")).isPresent();
    }

    @Test
    void zeroSetsNoLimitAndMemoryIsBounded() {
        RateLimits limits = new RateLimits(SMALL, new HandClock());
        for (int i = 0; i < 10_000; i++) {
            assertThat(limits.take(Limit.UPLOAD, "a")).isEmpty();
            limits.take(Limit.SEARCH, "address " + i);
        }
        assertThat(limits.size()).isEqualTo(100);
    }

    private static String sender(String proxies, String... forwarded) {
        var request = HttpRequest.GET("/");
        for (String line : forwarded) {
            request.header("X-Forwarded-For", line);
        }
        return new Senders(new LimitSettings(0, 0, 0, 100, proxies)).of(request);
    }

    @Test
    void whatIsForwardedIsBelievedOnlyOfATrustedProxy() {
        String direct = sender("");
        String trusted = "127.0.0.1,::1,10.0.0.1";
        assertThat(sender("", "192.0.2.7")).isEqualTo(direct);
        assertThat(sender("10.0.0.1", "192.0.2.7")).isEqualTo(direct);
        assertThat(sender(trusted, "192.0.2.7")).isEqualTo("c0000207");
        // whatever a client wrote before what the proxies wrote counts for nothing
        assertThat(sender(trusted, "198.51.100.1, 192.0.2.7")).isEqualTo("c0000207");
        assertThat(sender(trusted, "198.51.100.1", "192.0.2.7, 10.0.0.1")).isEqualTo("c0000207");
        assertThat(sender(trusted, "evil.example")).isEqualTo(direct);
        // one customer has 64 bits of IPv6
        assertThat(sender(trusted, "2001:db8::1")).isEqualTo(sender(trusted, "2001:db8::2"));
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain(@TempDir Path folder) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        "hindsight.limits.search", 2,
                        "hindsight.limits.upload", 1,
                        "hindsight.limits.sign-in", 1);
        try (RealProgram program = new RealProgram(folder, settings);
                Caller caller = new Caller(program.uri())) {
            assertThat(caller.get("/search?q=a").statusCode()).isEqualTo(200);
            assertThat(caller.get("/api/v1/search?q=a").statusCode()).isEqualTo(200);
            var page = caller.get("/search?q=a");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValueAsLong("retry-after")).isPresent();
            assertThat(page.body()).contains("That was too often", "<main");
            var problem = caller.get("/api/v1/search?q=a");
            assertThat(problem.statusCode()).isEqualTo(429);
            assertThat(problem.headers().firstValue("content-type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).contains("application/problem+json"));
            assertThat(caller.get("/about").statusCode()).isEqualTo(200);
            assertThat(caller.get("/health").statusCode()).isEqualTo(200);
            assertThat(caller.signIn("nobody", "/").statusCode()).isEqualTo(403);
            var again = caller.signIn("somebody", "/");
            assertThat(again.statusCode()).isEqualTo(429);
            assertThat(again.headers().firstValueAsLong("retry-after")).isPresent();
            assertThat(again.body()).contains("somebody");
        }
    }
}
