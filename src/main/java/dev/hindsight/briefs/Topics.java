package dev.hindsight.briefs;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.Facet;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.Survey.Topic;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Theme;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what passages have to be about for a brief.
///
/// A short text is a question and means what it means in the search box. Of a longer one, the terms
/// of the vocabulary that it names count: a passage has to name one of them. Where it names none,
/// its words do.
@Singleton
final class Topics {
    private static final int MOST_TERMS = 20;
    private static final int FEW_TERMS = 3;

    /// Terms that nearly every report names.
    private static final Set<String> EVERYWHERE =
            Set.of("mission", "peacekeeping-operation", "mandate", "establishment");

    private static final List<Language> READ = List.of(Language.ENGLISH, Language.FRENCH);

    private final Vocabulary vocabulary;

    Topics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Documents: a passage counts where it speaks most of one of the themes.
    Topic documents(BriefRequest request) {
        return topic(request, ItemKind.DOCUMENT, leaves(request.themes()));
    }

    /// Practices or lessons: one counts as a whole, by the themes that its curator names.
    Topic curated(BriefRequest request, ItemKind kind) {
        return topic(request, kind, Set.of());
    }

    private Topic topic(BriefRequest request, ItemKind kind, Set<ThemeId> filed) {
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        selected.put(Facet.KIND, Set.of(kind.code()));
        if (request.mission() != null) {
            selected.put(Facet.MISSION, Set.of(request.mission().value()));
        }
        if (filed.isEmpty() && !request.themes().isEmpty()) {
            selected.put(
                    Facet.THEME,
                    request.themes().stream().map(ThemeId::value).collect(Collectors.toSet()));
        }
        List<List<String>> groups = new ArrayList<>();
        String words = request.text();
        if (!request.isQuestion()) {
            List<String> named = phrases(named(request.text()));
            if (!named.isEmpty()) {
                groups.add(named);
            }
            words = named.isEmpty() ? plain(request.text()) : "";
        }
        if (request.phase() != null) {
            groups.add(
                    phrases(
                            request.phase().terms().stream()
                                    .flatMap(id -> vocabulary.term(id).stream())
                                    .toList()));
        }
        return new Topic(words, about(request), groups, filed, selected);
    }

    /// What ranks the passages of a theme when nothing else does.
    private String about(BriefRequest request) {
        return request.text().isEmpty()
                ? request.themes().stream()
                        .sorted()
                        .flatMap(id -> vocabulary.theme(id).stream())
                        .map(theme -> theme.label().in(Language.ENGLISH))
                        .collect(Collectors.joining(" "))
                : "";
    }

    Set<ThemeId> leaves(Collection<ThemeId> themes) {
        Set<ThemeId> leaves = new HashSet<>();
        themes.forEach(id -> vocabulary.theme(id).ifPresent(theme -> add(theme, leaves)));
        return leaves;
    }

    private static void add(Theme theme, Set<ThemeId> leaves) {
        if (theme.isLeaf()) {
            leaves.add(theme.id());
        }
        theme.children().forEach(child -> add(child, leaves));
    }

    /// The terms that a text in English or French names, the first ones; those that are in nearly
    /// every passage only where there are hardly any others.
    List<Term> named(String text) {
        Map<String, Term> named = new LinkedHashMap<>();
        READ.forEach(language ->
                vocabulary
                        .termsIn(text, language)
                        .forEach(term -> named.putIfAbsent(term.id(), term)));
        List<Term> telling =
                named.values().stream().filter(term -> !EVERYWHERE.contains(term.id())).toList();
        return (telling.size() < FEW_TERMS ? List.copyOf(named.values()) : telling)
                .stream().limit(MOST_TERMS).toList();
    }

    /// What terms are called: their labels and acronyms in every language, and those synonyms in
    /// English and French that consist of several words; single ones often mean other things, too.
    private static List<String> phrases(List<Term> terms) {
        return terms.stream()
                .flatMap(term ->
                        Stream.of(
                                        term.labels().byLanguage().values().stream(),
                                        term.acronyms().byLanguage().values().stream()
                                                .flatMap(List::stream),
                                        READ.stream()
                                                .flatMap(it -> term.synonyms().in(it).stream())
                                                .filter(name -> name.matches(".*[ -].*")))
                                .flatMap(names -> names))
                .distinct()
                .sorted()
                .toList();
    }

    /// The beginning of a text without signs that would mean something in a query.
    private static String plain(String text) {
        String words = text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        if (words.length() <= SearchRequest.LONGEST_QUERY) {
            return words;
        }
        int end = words.lastIndexOf(' ', SearchRequest.LONGEST_QUERY);
        return words.substring(0, end < 0 ? SearchRequest.LONGEST_QUERY : end);
    }
}
