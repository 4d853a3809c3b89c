package dev.hindsight.intake;

import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Recognition;
import dev.hindsight.vocabulary.Subjects;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Suggests themes for each passage and metadata for the document, from what was read.
@Singleton
final class Suggestions {
    /// The title page and what follows it: where a document says what it is.
    private static final int FRONT_PASSAGES = 25;

    private final Vocabulary vocabulary;

    Suggestions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    record Suggested(Metadata metadata, List<ThemedPassage> passages) {}

    /// Suggests for one file.
    ///
    /// @param mission said by whoever handed the file in; comes first
    /// @param type said likewise; stands
    Suggested of(
            FileIntake.Read read, @Nullable MissionId mission, @Nullable DocumentType type) {
        List<Passage> passages = StorableText.passages(read.passages());
        List<Recognition> recognised =
                passages.stream()
                        .map(passage -> vocabulary.recognise(passage.text(), passage.language()))
                        .toList();
        Language language = mainLanguage(passages);
        String title = StorableText.title(Titles.of(read));
        Subjects subjects = Subjects.of(vocabulary.recognise(title, language), recognised);
        List<Passage> front = passages.subList(0, Math.min(passages.size(), FRONT_PASSAGES));
        @Nullable String symbol = Symbols.of(read.name(), front).orElse(null);
        Metadata metadata =
                new Metadata(
                        title,
                        symbol,
                        type == null ? Types.of(title, front) : type,
                        date(read, front, symbol).orElse(null),
                        missions(mission, subjects),
                        subjects.countries(),
                        StorableText.authors(read.properties().authors()),
                        language);
        return new Suggested(metadata, themed(passages, recognised));
    }

    private static Optional<PartialDate> date(
            FileIntake.Read read, List<Passage> front, @Nullable String symbol) {
        return Dates.sent(read)
                .or(() -> Dates.first(front))
                .or(() -> Optional.ofNullable(symbol).flatMap(Symbols::year))
                .or(() -> Dates.yearIn(front));
    }

    private static List<MissionId> missions(@Nullable MissionId said, Subjects subjects) {
        SequencedSet<MissionId> missions = new LinkedHashSet<>();
        if (said != null) {
            missions.add(said);
        }
        missions.addAll(subjects.missions());
        return List.copyOf(missions);
    }

    private static List<ThemedPassage> themed(
            List<Passage> passages, List<Recognition> recognised) {
        List<ThemedPassage> themed = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            List<ThemeId> themes = recognised.get(i).themeIds();
            themed.add(new ThemedPassage(passages.get(i), themes));
        }
        return themed;
    }

    /// The language of most characters.
    private static Language mainLanguage(List<Passage> passages) {
        Map<Language, Long> characters = new EnumMap<>(Language.class);
        for (Passage passage : passages) {
            characters.merge(passage.language(), (long) passage.text().length(), Long::sum);
        }
        return characters.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Language.UNKNOWN);
    }
}
