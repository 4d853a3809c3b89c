package dev.hindsight.vocabulary;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What was recognised in one text.
///
/// @param missions number of mentions, in the order of first mention
/// @param countries number of mentions by ISO 3166 code, in the order of first mention
/// @param themes suggested themes, the strongest first; empty where nothing speaks for one
public record Recognition(
        SequencedMap<MissionId, Integer> missions,
        SequencedMap<String, Integer> countries,
        List<ThemeScore> themes) {
    static final Recognition NOTHING =
            new Recognition(new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());

    public Recognition {
        missions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(missions));
        countries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(countries));
        themes = List.copyOf(themes);
    }

    /// The suggested themes, the strongest first.
    public List<ThemeId> themeIds() {
        return themes.stream().map(ThemeScore::theme).toList();
    }
}
