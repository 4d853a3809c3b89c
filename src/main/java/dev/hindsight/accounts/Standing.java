package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.Set;

/// What a person may do here.
///
/// @param missions whose restricted items a contributor may see, at most 100; a reader has none
/// @param themes that a steward answers for, at most 100; nobody else has any
public record Standing(Role role, Set<MissionId> missions, Set<ThemeId> themes) {
    /// The database keeps them in one column each.
    static final int MOST = 100;

    public Standing {
        missions = Set.copyOf(missions);
        themes = Set.copyOf(themes);
        if (role == Role.READER && !missions.isEmpty()) {
            throw new IllegalArgumentException(
                    "A reader sees nothing that is restricted to a mission; give no mission, or"
                            + " choose contributor");
        }
        if (role != Role.STEWARD && !themes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Only a steward answers for themes; give no theme, or choose steward");
        }
        if (missions.size() > MOST || themes.size() > MOST) {
            throw new IllegalArgumentException(
                    "An account has at most 100 missions and 100 themes");
        }
    }

    /// As audit lines tell it, such as `steward; missions BINUB; themes funding`.
    String told() {
        StringBuilder text = new StringBuilder(role.code());
        if (!missions.isEmpty()) {
            text.append("; missions ");
            text.append(
                    String.join(", ", missions.stream().map(MissionId::value).sorted().toList()));
        }
        if (!themes.isEmpty()) {
            text.append("; themes ");
            text.append(String.join(", ", themes.stream().map(ThemeId::value).sorted().toList()));
        }
        return text.toString();
    }
}
