package dev.hindsight.accounts;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long sessions and links last.
///
/// @param sessionIdle without a request, 5 minutes to 30 days
/// @param sessionLongest whatever happens, at least `sessionIdle`, at most 90 days
/// @param invitationLasts so long the link of an invitation works, 1 hour to 30 days
/// @param resetLasts so long a link for a forgotten password works, 5 minutes to 1 day
@ConfigurationProperties("hindsight.accounts")
public record AccountSettings(
        @Bindable(defaultValue = "PT12H") Duration sessionIdle,
        @Bindable(defaultValue = "P7D") Duration sessionLongest,
        @Bindable(defaultValue = "P7D") Duration invitationLasts,
        @Bindable(defaultValue = "PT1H") Duration resetLasts) {
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
        if (invitationLasts.compareTo(Duration.ofHours(1)) < 0
                || invitationLasts.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.accounts.invitation-lasts lies between 1 hour and 30 days, not: "
                            + invitationLasts);
        }
        if (resetLasts.compareTo(SHORTEST) < 0 || resetLasts.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.accounts.reset-lasts lies between 5 minutes and 1 day, not: "
                            + resetLasts);
        }
    }

    /// Sessions that last so long, and everything else as it is by default.
    AccountSettings(Duration sessionIdle, Duration sessionLongest) {
        this(sessionIdle, sessionLongest, Duration.ofDays(7), Duration.ofHours(1));
    }
}
