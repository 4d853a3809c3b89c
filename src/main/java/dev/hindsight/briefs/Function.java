package dev.hindsight.briefs;

import dev.hindsight.kernel.ThemeId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody does in a mission, and the themes that they need most.
public enum Function {
    LEADERSHIP("leadership", "mandate", "coordination"),
    POLITICAL_AFFAIRS("mandate", "local-ownership", "transition-exit"),
    PLANNING("planning", "monitoring-evaluation"),
    HUMAN_RESOURCES("recruitment", "training"),
    BUDGET("funding", "administration"),
    MISSION_SUPPORT("administration", "planning"),
    COORDINATION("coordination", "humanitarian-space", "partnerships"),
    HUMANITARIAN_AFFAIRS("humanitarian-space", "coordination"),
    SECURITY_SECTOR("ddr-ssr"),
    HUMAN_RIGHTS("human-rights-justice"),
    GENDER_ADVICE("gender"),
    COMMUNICATION("communication"),
    PEACEBUILDING("development-recovery", "local-ownership", "funding"),
    BEST_PRACTICES("knowledge-management", "monitoring-evaluation");

    private final String themes;

    Function(String... themes) {
        this.themes = String.join(" ", themes);
    }

    public Set<ThemeId> themes() {
        return Arrays.stream(themes.split(" ", -1))
                .map(ThemeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Such as `human-resources`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Function> ofCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
