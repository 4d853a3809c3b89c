package dev.hindsight.maildrop;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where mails are dropped.
///
/// @param folder that a mail server writes `.eml` files into; empty: nothing is taken by e-mail
/// @param address that mails come in at, such as `review@hindsight.example.org`; what makes it a
///   person's own is put behind its first part: `review+…@hindsight.example.org`
/// @param every how often the folder is looked at, 1 s to 1 h
/// @param largest size of a mail in bytes, 1 kB to 1 GB
@ConfigurationProperties("hindsight.mail-drop")
public record MailDropSettings(
        @Bindable(defaultValue = "") String folder,
        @Bindable(defaultValue = "review@localhost") String address,
        @Bindable(defaultValue = "PT5S") Duration every,
        @Bindable(defaultValue = "52428800") long largest) {
    @ConfigurationInject
    public MailDropSettings {
        if (!address.matches("[A-Za-z0-9._-]{1,64}@[A-Za-z0-9.-]{1,190}")) {
            throw new IllegalArgumentException(
                    "hindsight.mail-drop.address is an address such as review@example.org, not: "
                            + address);
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0
                || every.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "hindsight.mail-drop.every lies between PT1S and PT1H, not: " + every);
        }
        if (largest < 1_000 || largest > 1 << 30) {
            throw new IllegalArgumentException(
                    "hindsight.mail-drop.largest lies between 1,000 and 1,073,741,824 bytes, not: "
                            + largest);
        }
    }

    /// The folder; empty where none is set.
    public Optional<Path> place() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /// The address of one person.
    String address(String token) {
        int at = address.indexOf('@');
        return address.substring(0, at) + "+" + token + address.substring(at);
    }
}
