package dev.hindsight.web;

import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.Phase;
import dev.hindsight.briefs.PlanReader;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a brief is asked for, and fills the form that asks.
@Singleton
final class BriefForms {
    private final Themes themes;
    private final Names names;

    BriefForms(Themes themes, Names names) {
        this.themes = themes;
        this.names = names;
    }

    /// What was sent, as it was typed.
    record Asked(String theme, String mission, String phase, String text) {
        static Asked of(
                @Nullable String theme,
                @Nullable String mission,
                @Nullable String phase,
                @Nullable String text) {
            return new Asked(
                    Objects.requireNonNullElse(theme, "").strip(),
                    Objects.requireNonNullElse(mission, "").strip(),
                    Objects.requireNonNullElse(phase, "").strip(),
                    Objects.requireNonNullElse(text, "").strip());
        }

        boolean empty() {
            return theme.isEmpty() && mission.isEmpty() && phase.isEmpty() && text.isEmpty();
        }

        /// The same with the text of a file.
        Asked with(String other) {
            return new Asked(theme, mission, phase, other);
        }

        Address address(String path) {
            return Address.of(path)
                    .with("theme", theme)
                    .with("mission", mission)
                    .with("phase", phase)
                    .with("q", text);
        }
    }

    /// What is asked for, or what is wrong with it.
    sealed interface Read {
        record Clear(BriefRequest request) implements Read {}

        record Unclear(List<String> problems) implements Read {
            public Unclear {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param longest how many characters the text may have
    Read read(Asked asked, int longest, Messages m) {
        List<String> problems = new ArrayList<>();
        Optional<ThemeId> theme = names.theme(asked.theme(), m.language()).map(Names.Theme::id);
        if (theme.isEmpty() && !asked.theme().isEmpty()) {
            problems.add(m.text("brief.unknown.theme", asked.theme()));
        }
        Optional<MissionId> mission =
                names.mission(asked.mission(), m.language()).map(Names.Mission::id);
        if (mission.isEmpty() && !asked.mission().isEmpty()) {
            problems.add(m.text("brief.unknown.mission", asked.mission()));
        }
        Optional<Phase> phase = Phase.ofCode(asked.phase());
        if (phase.isEmpty() && !asked.phase().isEmpty()) {
            problems.add(m.text("brief.unknown.phase", asked.phase()));
        }
        if (asked.text().length() > longest) {
            problems.add(m.text("brief.too-long", m.number(longest)));
        }
        return problems.isEmpty()
                ? new Read.Clear(
                        new BriefRequest(
                                theme.map(Set::of).orElse(Set.of()),
                                mission.orElse(null),
                                phase.orElse(null),
                                asked.text()))
                : new Read.Unclear(problems);
    }

    BriefPage.Form form(Asked asked, String csrf, Messages m) {
        return new BriefPage.Form(
                themes(asked.theme(), m),
                missions(asked.mission(), m),
                Arrays.stream(Phase.values())
                        .map(phase ->
                                new Choice(
                                        phase.code(),
                                        BriefWords.phase(phase, m),
                                        phase.code().equals(asked.phase())))
                        .toList(),
                asked.text(),
                csrf,
                m.size(PlanReader.LARGEST_FILE),
                PlanReader.LARGEST_FILE);
    }

    List<Choice> themes(String chosen, Messages m) {
        return themes.all(m.language()).stream()
                .map(it -> {
                    String id = it.theme().id().value();
                    return new Choice(id, it.theme().label(), id.equals(chosen));
                })
                .toList();
    }

    List<Choice> missions(String chosen, Messages m) {
        return names.missions(m.language()).stream()
                .map(it -> {
                    String id = it.id().value();
                    return new Choice(id, id, id.equals(chosen));
                })
                .toList();
    }
}
