package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Corrects words that nothing in a view has, and names the concepts of a query in the languages of
/// the view.
final class Broadening {
    /// Begins the id of a corrected word.
    static final String SPELLING = "spelling:";

    private static final String TERM = "term:";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)?");

    private final Concepts concepts;
    private final Speller speller;
    private final Tongue tongue;
    private final Set<Language> languages;
    private final Set<String> without;
    private final Language labels;

    /// @param without ids of expansions that are switched off
    /// @param labels language that concepts are named in to whoever asked
    Broadening(Concepts concepts, IndexView view, Set<String> without, Language labels) {
        this.concepts = concepts;
        this.speller = new Speller(view);
        this.tongue = new Tongue(concepts, speller);
        this.languages = view.languages();
        this.without = without;
        this.labels = labels;
    }

    private record Named(Concepts.Found found, boolean on) {}

    Broadened of(String typed) {
        Language spoken = tongue.of(typed);
        List<Understood.Expansion> expansions = new ArrayList<>();
        List<Concepts.Found> before = found(typed, spoken);
        String text = corrected(typed, before, expansions);
        List<Named> named =
                found(text, spoken).stream()
                        .map(found -> new Named(found, !without.contains(TERM + found.term().id())))
                        .toList();
        Map<Language, String> translations = new EnumMap<>(Language.class);
        for (Language language : languages) {
            if (language != spoken && language != Language.UNKNOWN) {
                translated(text, named, spoken, language)
                        .ifPresent(it -> translations.put(language, it));
            }
        }
        named.forEach(one -> expansion(one, text, spoken).ifPresent(expansions::add));
        return new Broadened(
                Asking.without(text, spoken),
                spoken,
                withoutSmall(text, spoken),
                translations,
                meant(text, named, spoken),
                themes(named),
                covered(named, text, spoken),
                expansions);
    }

    /// The part of the words of a text that name concepts with a theme.
    private static float covered(List<Named> named, String text, Language spoken) {
        BitSet places = new BitSet(text.length());
        for (Named one : named) {
            if (one.on() && !one.found().term().themes().isEmpty()) {
                places.set(one.found().start(), one.found().end());
            }
        }
        int words = 0;
        int covered = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            if (!withoutSmall(word.group(), spoken).isEmpty()) {
                words++;
                covered += places.get(word.start()) ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (float) covered / words;
    }

    private static Set<ThemeId> themes(List<Named> named) {
        return named.stream()
                .filter(Named::on)
                .flatMap(one -> one.found().term().themes().stream())
                .collect(Collectors.toSet());
    }

    private List<Concepts.Found> found(String text, Language spoken) {
        return concepts.in(text, spoken, word -> speller.knows(word, spoken));
    }

    /// Leaves alone what the vocabulary knows.
    private String corrected(
            String typed, List<Concepts.Found> found, List<Understood.Expansion> expansions) {
        return WORD.matcher(typed)
                .replaceAll(word -> {
                    boolean named =
                            found.stream()
                                    .anyMatch(it ->
                                            it.start() <= word.start() && it.end() >= word.end());
                    String right = named ? word.group() : corrected(word, expansions);
                    return java.util.regex.Matcher.quoteReplacement(right);
                });
    }

    private String corrected(MatchResult word, List<Understood.Expansion> expansions) {
        Optional<String> right = speller.correct(word.group());
        if (right.isEmpty()) {
            return word.group();
        }
        String id = SPELLING + word.group();
        boolean on = !without.contains(id);
        String name = right.orElseThrow();
        expansions.add(new Understood.Expansion(id, word.group(), name, List.of(name), on));
        return on ? name : word.group();
    }

    /// The text with each concept named in another language, and without small words of its own,
    /// which are rare and seem to mean much there; empty where no concept has a name in it.
    private static Optional<String> translated(
            String text, List<Named> named, Language spoken, Language language) {
        SortedMap<Integer, Concepts.Found> places = new TreeMap<>();
        for (Named one : named) {
            if (one.on() && one.found().term().labels().byLanguage().containsKey(language)) {
                places.put(one.found().start(), one.found());
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<String> translated = new ArrayList<>();
        int at = 0;
        for (Concepts.Found found : places.values()) {
            if (found.start() >= at) {
                translated.add(withoutSmall(text.substring(at, found.start()), spoken));
                translated.add(name(found.term(), language));
                at = found.end();
            }
        }
        translated.add(withoutSmall(text.substring(at), spoken));
        return Optional.of(
                translated.stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static String withoutSmall(String text, Language spoken) {
        return SPACE.splitAsStream(APOSTROPHE.matcher(Asking.cut(text, spoken)).replaceAll(" "))
                .filter(word -> !word.isEmpty() && !isSmall(word, spoken))
                .collect(Collectors.joining(" "));
    }

    private static boolean isSmall(String word, Language spoken) {
        String bare = MARKS.matcher(word).replaceAll("");
        boolean letter = bare.length() == 1 && Character.isAlphabetic(bare.charAt(0));
        return letter || Words.isSmall(bare, spoken);
    }

    private static String name(Term term, Language language) {
        return Objects.requireNonNull(term.labels().byLanguage().get(language));
    }

    private static String meant(String text, List<Named> named, Language spoken) {
        if (spoken == Language.ENGLISH) {
            return text;
        }
        return translated(text, named, spoken, Language.ENGLISH).orElse("");
    }

    private Optional<Understood.Expansion> expansion(Named one, String text, Language spoken) {
        Term term = one.found().term();
        List<String> also =
                languages.stream()
                        .filter(language -> language != spoken)
                        .map(language -> term.labels().byLanguage().get(language))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (also.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Understood.Expansion(
                        TERM + term.id(),
                        text.substring(one.found().start(), one.found().end()),
                        term.labels().in(labels),
                        also,
                        one.on()));
    }
}
