package dev.hindsight.accounts;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long sessions last.
///
/// @param sessionIdle without a request, 5 minutes to 30 days
/// @param sessionLongest whatever happens, at least `sessionIdle`, at most 90 days
@ConfigurationProperties("hindsight.accounts")
public record AccountSettings(
        @Bindable(defaultValue = "PT12H") Duration sessionIdle,
        @Bindable(defaultValue = "P7D") Duration sessionLongest) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_IDLE = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(90);

    @ConfigurationInject
    public AccountSettings {
        if (sessionIdle.compareTo(SHORTEST) < 0 || sessionIdle.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.accounts.session-idle lies between 5 minutes and 30 days, not: "
                            + sessionIdle);
        }
        if (sessionLongest.compareTo(sessionIdle) < 0 || sessionLongest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.accounts.session-longest lies between session-idle and 90 days, not: "
                            + sessionLongest);
        }
    }
}
