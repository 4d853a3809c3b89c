package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.time.Instant;
import java.util.Set;

/// A person who can sign in.
///
/// @param themes that a steward answers for
public record Account(
        AccountName name, Role role, Set<MissionId> missions, Set<ThemeId> themes, Instant added) {
    public Account(AccountName name, Role role, Set<MissionId> missions, Instant added) {
        this(name, role, missions, Set.of(), added);
    }

    public Account {
        missions = Set.copyOf(missions);
        themes = Set.copyOf(themes);
    }

    public Standing standing() {
        return new Standing(role, missions, themes);
    }

    public Viewer.Person viewer() {
        return new Viewer.Person(name.value(), role, missions, themes);
    }
}
