package dev.hindsight.intake;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Origin;
import dev.hindsight.documents.PassageTheme;
import dev.hindsight.documents.PassageThemes;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.vocabulary.LearnedWords;
import dev.hindsight.vocabulary.Recognition;
import dev.hindsight.vocabulary.Subjects;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Suggests themes for each passage and metadata for the document, from what was read.
///
/// Confidences are shares of right values among documents looked at, rounded: see the measurements.
@Singleton
final class Suggestions {
    private final Vocabulary vocabulary;

    Suggestions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What reading suggests.
    ///
    /// @param claims none of them is what a person says
    record Suggested(Claims claims, List<ThemedPassage> passages) {}

    /// Suggests for one file by what was read of it, and by what curators have filed.
    Suggested of(FileIntake.Read read, LearnedWords learned) {
        List<Passage> passages = StorableText.passages(read.passages());
        List<Recognition> recognised =
                passages.stream()
                        .map(passage ->
                                vocabulary.recognise(passage.text(), passage.language(), learned))
                        .toList();
        return new Suggested(claims(read, passages, recognised), themed(passages, recognised));
    }

    private Claims claims(
            FileIntake.Read read, List<Passage> passages, List<Recognition> recognised) {
        Front front = Front.of(read, passages);
        Clue<Language> language = mainLanguage(passages);
        Clue<String> title =
                Titles.of(front, passages)
                        .map(text -> StorableText.title(Capitals.lowered(text, passages)));
        Optional<Clue<String>> symbol = Symbols.of(front);
        Subjects subjects = subjects(title.value(), front, language.value(), passages, recognised);
        Clue<DocumentType> type =
                Types.of(title, front)
                        .orElseGet(() -> new Clue<>(DocumentType.OTHER, Origin.TEXT, 40));
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(Field.TITLE, title));
        claims.add(claim(Field.TYPE, type.map(DocumentType::code)));
        claims.add(claim(Field.LANGUAGE, language.map(Language::code)));
        symbol.map(clue -> claim(Field.SYMBOL, clue)).ifPresent(claims::add);
        Dates.of(front, symbol, passages)
                .map(clue -> claim(Field.DATE, clue.map(String::valueOf)))
                .ifPresent(claims::add);
        Authors.of(front, title.value())
                .map(clue -> clue.map(StorableText::authors))
                .filter(clue -> !clue.value().isEmpty())
                .map(clue -> claims(Field.AUTHORS, clue))
                .ifPresent(claims::add);
        Organisations.of(front, title.value())
                .map(clue -> claim(Field.ORGANISATION, clue.map(StorableText::title)))
                .ifPresent(claims::add);
        found(subjects.missions())
                .map(clue -> clue.map(Suggestions::texts))
                .map(clue -> claims(Field.MISSIONS, clue))
                .ifPresent(claims::add);
        found(subjects.countries())
                .map(clue -> claims(Field.COUNTRIES, clue))
                .ifPresent(claims::add);
        return new Claims(claims);
    }

    private static List<String> texts(List<MissionId> missions) {
        return missions.stream().map(MissionId::value).toList();
    }

    private static Claim claim(Field field, Clue<String> clue) {
        return claims(field, clue.map(List::of));
    }

    private static Claim claims(Field field, Clue<List<String>> clue) {
        return new Claim(field, clue.value(), clue.origin(), clue.confidence());
    }

    private Subjects subjects(
            String title,
            Front front,
            Language language,
            List<Passage> passages,
            List<Recognition> recognised) {
        String opening =
                Stream.of(
                                front.masthead().stream(),
                                front.labels().stream().map(Front.Labelled::value),
                                front.opening().stream()
                                        .map(Passage::text)
                                        .filter(text -> !title.contains(text)))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining(". "));
        List<Recognition> texts = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            PassageKind kind = passages.get(i).kind();
            if (kind != PassageKind.TABLE_ROW && kind != PassageKind.FOOTNOTE) {
                texts.add(recognised.get(i));
            }
        }
        return Subjects.of(
                vocabulary.recognise(title, language),
                vocabulary.recognise(opening, language),
                texts.isEmpty() ? recognised : texts);
    }

    private static <T> Optional<Clue<List<T>>> found(Subjects.Found<T> found) {
        int confidence =
                switch (found.main()) {
                    case TITLE -> 97;
                    case TITLE_PAGE -> 85;
                    case THROUGHOUT -> 90;
                    case HERE_AND_THERE -> 55;
                };
        return found.values().isEmpty()
                ? Optional.empty()
                : Optional.of(new Clue<>(found.values(), Origin.VOCABULARY, confidence));
    }

    private static List<ThemedPassage> themed(
            List<Passage> passages, List<Recognition> recognised) {
        List<ThemedPassage> themed = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            List<PassageTheme> themes =
                    recognised.get(i).themes().stream()
                            .map(it ->
                                    new PassageTheme(
                                            it.theme(), Origin.VOCABULARY, it.confidence()))
                            .toList();
            themed.add(new ThemedPassage(passages.get(i), new PassageThemes(themes, false)));
        }
        return themed;
    }

    /// The language of most characters.
    private static Clue<Language> mainLanguage(List<Passage> passages) {
        Map<Language, Long> characters = new EnumMap<>(Language.class);
        for (Passage passage : passages) {
            characters.merge(passage.language(), (long) passage.text().length(), Long::sum);
        }
        long all = characters.values().stream().mapToLong(Long::longValue).sum();
        return characters.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(most -> new Clue<>(most.getKey(), Origin.TEXT, share(most.getValue(), all)))
                .orElseGet(() -> new Clue<>(Language.UNKNOWN, Origin.TEXT, 1));
    }

    private static int share(long part, long all) {
        return Math.clamp(part * 100 / Math.max(1, all), 1, 99);
    }
}
