package dev.hindsight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountSettingsTest {
    private static AccountSettings read(Map<String, Object> given) {
        try (ApplicationContext context =
                ApplicationContext.builder().properties(given).deduceEnvironment(false).start()) {
            return context.getBean(AccountSettings.class);
        }
    }

    @Test
    void defaultsAreHalfADayAndAWeek() {
        assertThat(read(Map.of()))
                .isEqualTo(new AccountSettings(Duration.ofHours(12), Duration.ofDays(7)));
    }

    @Test
    void everyKeyIsRead() {
        assertThat(
                        read(
                                Map.of(
                                        "hindsight.accounts.session-idle", "30m",
                                        "hindsight.accounts.session-longest", "1d")))
                .isEqualTo(new AccountSettings(Duration.ofMinutes(30), Duration.ofDays(1)));
    }

    @Test
    void aSessionDoesNotEndBeforeItIsIdle() {
        assertThatThrownBy(() -> new AccountSettings(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("session-longest");
        assertThatThrownBy(() -> new AccountSettings(Duration.ofSeconds(1), Duration.ofHours(1)))
                .hasMessageContaining("session-idle");
    }
}
