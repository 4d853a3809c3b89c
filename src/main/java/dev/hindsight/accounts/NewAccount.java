package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.kernel.MissionId;
import java.util.Set;

/// An account to add.
///
/// @param missions whose restricted items a contributor may see; a reader has none
public record NewAccount(AccountName name, Role role, Set<MissionId> missions, Password password) {
    /// The database keeps the missions in one column.
    static final int MOST_MISSIONS = 100;

    public NewAccount {
        missions = Set.copyOf(missions);
        if (role == Role.READER && !missions.isEmpty()) {
            throw new IllegalArgumentException(
                    "A reader sees nothing that is restricted to a mission; give no mission, or make "
                            + name
                            + " a contributor");
        }
        if (missions.size() > MOST_MISSIONS) {
            throw new IllegalArgumentException(
                    "An account has at most 100 missions, not " + missions.size());
        }
        password.checkBeside(name);
    }
}
