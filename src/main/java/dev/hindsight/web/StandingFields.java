package dev.hindsight.web;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Standing;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Role, missions and themes of a person as a form shows and sends them.
@Singleton
final class StandingFields {
    private final Themes themes;
    private final Names names;

    StandingFields(Themes themes, Names names) {
        this.themes = themes;
        this.names = names;
    }

    /// What the form shows.
    PersonPage.Fields shown(Messages m, Standing standing) {
        List<Choice> roles =
                Arrays.stream(Role.values())
                        .map(role ->
                                new Choice(
                                        role.code(),
                                        m.text("role." + role.code()),
                                        role == standing.role()))
                        .toList();
        List<Choice> about =
                themes.all(m.language()).stream()
                        .map(Themes.Placed::theme)
                        .filter(theme -> theme.children().isEmpty())
                        .map(theme ->
                                new Choice(
                                        theme.id().value(),
                                        theme.label(),
                                        standing.themes().contains(theme.id())))
                        .toList();
        String missions =
                standing.missions().stream()
                        .map(MissionId::value)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new PersonPage.Fields(roles, missions, about);
    }

    /// In a line of the list.
    String told(Messages m, Standing standing) {
        String role = m.text("role." + standing.role().code());
        String missions =
                standing.missions().stream()
                        .map(MissionId::value)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return missions.isEmpty() ? role : role + " · " + missions;
    }

    /// What was sent.
    ///
    /// @return empty when there is no such role, mission or theme, or they do not go together
    Optional<Standing> sent(SentForm sent) {
        Optional<Role> role = sent.value("role").flatMap(Role::ofCode);
        Set<MissionId> missions = new HashSet<>();
        for (String typed : sent.value("missions").orElse("").split("[,;\\s]+", -1)) {
            if (!typed.isEmpty()) {
                Optional<Names.Mission> mission =
                        names.mission(typed.toUpperCase(Locale.ROOT), Language.ENGLISH)
                                .or(() -> names.mission(typed, Language.ENGLISH));
                if (mission.isEmpty()) {
                    return Optional.empty();
                }
                missions.add(mission.get().id());
            }
        }
        Set<ThemeId> about = new HashSet<>();
        for (String id : sent.texts("theme")) {
            names.theme(id, Language.ENGLISH).map(Names.Theme::id).ifPresent(about::add);
        }
        try {
            // what a role has no use for is left out rather than refused
            return role.map(one ->
                    new Standing(
                            one,
                            one == Role.READER ? Set.of() : missions,
                            one == Role.STEWARD ? about : Set.of()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
