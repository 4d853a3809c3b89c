package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import java.time.Instant;
import java.util.Set;

/// A person who can sign in.
public record Account(AccountName name, Role role, Set<MissionId> missions, Instant added) {
    public Account {
        missions = Set.copyOf(missions);
    }

    public Viewer.Person viewer() {
        return new Viewer.Person(name.value(), role, missions);
    }
}
