package dev.hindsight.accounts.oidc;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Standing;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the claims of an ID token make of a person. A claim holds a text or a list of texts; `a.b`
/// is the claim `b` inside `a`. Pairs are written `value=what it stands for`, with commas between
/// them.
///
/// @param name claim that the account is called after
/// @param role claim that holds what roles are read from
/// @param roles pairs of a value and a role; of several the greatest counts
/// @param otherwise role of who has none of these values; `none` to turn them away
/// @param mission claim that holds what missions are read from
/// @param missions pairs of a value and the acronym of a mission
/// @param theme claim that holds what themes are read from
/// @param themes pairs of a value and the id of a theme
@ConfigurationProperties("hindsight.oidc.claims")
public record ClaimSettings(
        @Bindable(defaultValue = "preferred_username") String name,
        @Bindable(defaultValue = "groups") String role,
        @Bindable(defaultValue = "") String roles,
        @Bindable(defaultValue = "reader") String otherwise,
        @Bindable(defaultValue = "groups") String mission,
        @Bindable(defaultValue = "") String missions,
        @Bindable(defaultValue = "groups") String theme,
        @Bindable(defaultValue = "") String themes) {
    private static final String NONE = "none";

    @ConfigurationInject
    public ClaimSettings {
        pairs("roles", roles).forEach(pair -> role("roles", pair.stands()));
        pairs("missions", missions).forEach(pair -> new MissionId(pair.stands()));
        pairs("themes", themes).forEach(pair -> new ThemeId(pair.stands()));
        if (!otherwise.equals(NONE)) {
            role("otherwise", otherwise);
        }
    }

    private record Pair(String value, String stands) {}

    private static Role role(String key, String code) {
        return Role.ofCode(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "hindsight.oidc.claims."
                                        + key
                                        + " knows reader, contributor, curator, steward and admin,"
                                        + " not: "
                                        + code));
    }

    private static List<Pair> pairs(String key, String text) {
        List<Pair> pairs = new ArrayList<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.lastIndexOf('=');
            if (equals > 0) {
                pairs.add(
                        new Pair(
                                pair.substring(0, equals).strip(),
                                pair.substring(equals + 1).strip()));
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException(
                        "hindsight.oidc.claims." + key + " is made of value=…, not: " + pair);
            }
        }
        return pairs;
    }

    /// What the account is called, if the claims tell.
    Optional<String> nameIn(Map<String, Object> claims) {
        return values(claims, name).stream().filter(text -> !text.isBlank()).findFirst();
    }

    /// What the person may do; empty when they are turned away.
    Optional<Standing> standing(Map<String, Object> claims) {
        Optional<Role> found =
                stands("roles", roles, values(claims, role)).stream()
                        .map(code -> role("roles", code))
                        .max(Comparator.naturalOrder())
                        .or(() -> Role.ofCode(otherwise));
        Set<MissionId> of =
                stands("missions", missions, values(claims, mission)).stream()
                        .map(MissionId::new)
                        .collect(Collectors.toSet());
        Set<ThemeId> about =
                stands("themes", themes, values(claims, theme)).stream()
                        .map(ThemeId::new)
                        .collect(Collectors.toSet());
        return found.map(one ->
                new Standing(
                        one,
                        one == Role.READER ? Set.of() : of,
                        one == Role.STEWARD ? about : Set.of()));
    }

    private static List<String> stands(String key, String text, List<String> values) {
        return pairs(key, text).stream()
                .filter(pair -> values.contains(pair.value()))
                .map(Pair::stands)
                .toList();
    }

    private static List<String> values(Map<String, Object> claims, String path) {
        Object value = claims.get(path);
        int dot = path.indexOf('.');
        if (value == null
                && dot > 0
                && claims.get(path.substring(0, dot)) instanceof Map<?, ?> in) {
            Map<String, Object> inside =
                    in.entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(
                                    Collectors.toMap(
                                            entry -> String.valueOf(entry.getKey()),
                                            Map.Entry::getValue));
            return values(inside, path.substring(dot + 1));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }
}
