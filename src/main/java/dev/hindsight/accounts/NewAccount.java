package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.mail.Letter;
import java.util.Optional;
import java.util.Set;

/// An account to add.
///
/// @param mail where letters to the person go; empty for nowhere
public record NewAccount(
        AccountName name, Standing standing, Password password, Optional<String> mail) {
    /// An account without themes and address.
    ///
    /// @param missions whose restricted items a contributor may see; a reader has none
    public NewAccount(AccountName name, Role role, Set<MissionId> missions, Password password) {
        this(name, new Standing(role, missions, Set.of()), password, Optional.empty());
    }

    public NewAccount {
        password.checkBeside(name);
        mail.filter(address -> !Letter.isAddress(address))
                .ifPresent(address -> {
                    throw new IllegalArgumentException(
                            "An address is written name@host, not: " + address);
                });
    }

    public Role role() {
        return standing.role();
    }

    public Set<MissionId> missions() {
        return standing.missions();
    }
}
