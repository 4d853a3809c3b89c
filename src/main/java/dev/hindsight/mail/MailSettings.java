package dev.hindsight.mail;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/// How letters leave.
///
/// @param host of the mail server (SMTP, RFC 5321); empty to send none
/// @param port of the mail server, 1 to 65535
/// @param from address that letters come from
/// @param user who signs in at the mail server; null where it wants nobody to
/// @param password of that user
/// @param security `none`, `starttls` or `tls`
/// @param address where people reach this installation, such as `https://hindsight.example.org`;
///   links in letters begin with it
@ConfigurationProperties("hindsight.mail")
public record MailSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "25") int port,
        @Bindable(defaultValue = "hindsight@localhost") String from,
        @Nullable String user,
        @Nullable String password,
        @Bindable(defaultValue = "none") String security,
        @Bindable(defaultValue = "http://localhost:8080") String address) {
    @ConfigurationInject
    public MailSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "hindsight.mail.port lies between 1 and 65535, not: " + port);
        }
        if (!Letter.isAddress(from)) {
            throw new IllegalArgumentException(
                    "hindsight.mail.from is an address such as name@example.org, not: " + from);
        }
        if (!security.matches("none|starttls|tls")) {
            throw new IllegalArgumentException(
                    "hindsight.mail.security is none, starttls or tls, not: " + security);
        }
        address = address.replaceAll("/+$", "");
    }

    /// Leaves the password out, so that it reaches no log.
    @Override
    public String toString() {
        return "MailSettings of " + host + ":" + port;
    }
}
