package dev.hindsight.documents;

import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.stream.Collectors;

/// What a passage is filed under, the main theme first, and who says so.
///
/// @param said whether a curator has filed it: then no reading files it otherwise, also where there
///   is no theme
public record PassageThemes(List<PassageTheme> all, boolean said) {
    /// No curator files a passage under more.
    public static final int MOST = 5;

    public static final PassageThemes NONE = new PassageThemes(List.of(), false);

    private static final int CERTAIN = 100;

    /// Of what was stored before confidences were.
    private static final int UNTOLD = 50;

    private static final String SAID = "!";

    public PassageThemes {
        all = List.copyOf(all);
    }

    /// What words speak for, without saying how surely.
    public static PassageThemes found(List<ThemeId> themes) {
        return new PassageThemes(
                themes.stream()
                        .map(theme -> new PassageTheme(theme, Origin.VOCABULARY, UNTOLD))
                        .toList(),
                false);
    }

    /// What a curator says.
    ///
    /// @param themes the main one first; none where it belongs under no theme
    public static PassageThemes said(List<ThemeId> themes) {
        if (themes.size() > MOST) {
            throw new IllegalArgumentException(
                    "A passage is filed under at most " + MOST + " themes, not: " + themes);
        }
        return new PassageThemes(
                themes.stream()
                        .distinct()
                        .map(theme -> new PassageTheme(theme, Origin.STATED, CERTAIN))
                        .toList(),
                true);
    }

    public List<ThemeId> ids() {
        return all.stream().map(PassageTheme::theme).toList();
    }

    /// As the database keeps them: one a line, its parts with tabs between.
    String lines() {
        String lines =
                all.stream()
                        .map(it -> it.theme() + "\t" + it.origin().code() + "\t" + it.confidence())
                        .collect(Collectors.joining("\n"));
        return said && all.isEmpty() ? SAID : lines;
    }

    static PassageThemes ofLines(String lines) {
        if (lines.equals(SAID)) {
            return said(List.of());
        }
        List<PassageTheme> all = lines.lines().map(PassageThemes::theme).toList();
        return new PassageThemes(all, all.stream().anyMatch(it -> it.origin().isSaid()));
    }

    private static PassageTheme theme(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length < 3
                ? new PassageTheme(new ThemeId(parts[0]), Origin.VOCABULARY, UNTOLD)
                : new PassageTheme(
                        new ThemeId(parts[0]),
                        Origin.ofCode(parts[1]).orElseThrow(),
                        Integer.parseInt(parts[2]));
    }
}
