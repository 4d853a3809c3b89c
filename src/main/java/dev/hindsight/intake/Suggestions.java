package dev.hindsight.intake;

import static java.util.Objects.requireNonNullElseGet;

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

    /// Suggests for one file; what people said of it stands.
    Suggested of(FileIntake.Read read, FileIntake.Said said) {
        List<Passage> passages = StorableText.passages(read.passages());
        List<Recognition> recognised =
                passages.stream()
                        .map(passage -> vocabulary.recognise(passage.text(), passage.language()))
                        .toList();
        Metadata metadata = metadata(read, said, passages, recognised);
        return new Suggested(metadata, themed(passages, recognised));
    }

    private Metadata metadata(
            FileIntake.Read read,
            FileIntake.Said said,
            List<Passage> passages,
            List<Recognition> recognised) {
        Sidecar sidecar = said.sidecar();
        Language language = requireNonNullElseGet(sidecar.language(), () -> mainLanguage(passages));
        String title =
                StorableText.title(requireNonNullElseGet(sidecar.title(), () -> Titles.of(read)));
        Subjects subjects = Subjects.of(vocabulary.recognise(title, language), recognised);
        List<Passage> front = passages.subList(0, Math.min(passages.size(), FRONT_PASSAGES));
        @Nullable String symbol = Symbols.of(read.name(), front).orElse(null);
        return new Metadata(
                title,
                symbol,
                type(said, title, front),
                date(sidecar, read, front, symbol).orElse(null),
                missions(said, subjects),
                sidecar.countries().isEmpty() ? subjects.countries() : sidecar.countries(),
                StorableText.authors(
                        sidecar.authors().isEmpty()
                                ? read.properties().authors()
                                : sidecar.authors()),
                language);
    }

    private static DocumentType type(FileIntake.Said said, String title, List<Passage> front) {
        return Optional.ofNullable(said.job().type())
                .or(() -> Optional.ofNullable(said.sidecar().type()))
                .orElseGet(() -> Types.of(title, front));
    }

    private static Optional<PartialDate> date(
            Sidecar sidecar, FileIntake.Read read, List<Passage> front, @Nullable String symbol) {
        return Optional.ofNullable(sidecar.date())
                .or(() -> Dates.sent(read))
                .or(() -> Dates.first(front))
                .or(() -> Optional.ofNullable(symbol).flatMap(Symbols::year))
                .or(() -> Dates.yearIn(front));
    }

    private static List<MissionId> missions(FileIntake.Said said, Subjects subjects) {
        SequencedSet<MissionId> missions = new LinkedHashSet<>();
        Optional.ofNullable(said.job().mission()).ifPresent(missions::add);
        List<MissionId> written = said.sidecar().missions();
        missions.addAll(written.isEmpty() ? subjects.missions() : written);
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
