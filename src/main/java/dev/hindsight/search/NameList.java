package dev.hindsight.search;

import dev.hindsight.index.Spelt;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.Suggestions.Kind;
import dev.hindsight.search.Suggestions.Suggestion;
import dev.hindsight.vocabulary.Mission;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Theme;
import dev.hindsight.vocabulary.Vocabulary;
import dev.hindsight.vocabulary.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All names of the vocabulary, to be found by what their words begin with: a few thousand, of
/// which only those are looked at that have a word with the right first letter.
final class NameList {
    private final Map<Character, List<Name>> byLetter = new HashMap<>();

    /// A thing of the vocabulary.
    ///
    /// @param label what it is called by language
    private record Thing(Kind kind, String id, Wording label) {}

    /// One way to call a thing.
    ///
    /// @param words folded, in order
    private record Name(Thing thing, String text, List<String> words) {}

    NameList(Vocabulary vocabulary) {
        vocabulary.missions().forEach(this::add);
        vocabulary.themes().forEach(this::add);
        vocabulary.terms().forEach(this::add);
    }

    private void add(Mission mission) {
        Thing thing = new Thing(Kind.MISSION, mission.id().value(), mission.names());
        add(thing, Stream.of(mission.id().value()));
        add(thing, mission.acronyms().stream());
        add(thing, mission.names().byLanguage().values().stream());
        add(thing, mission.aliases().stream());
    }

    private void add(Theme theme) {
        Thing thing = new Thing(Kind.THEME, theme.id().value(), theme.label());
        add(thing, theme.label().byLanguage().values().stream());
        theme.children().forEach(this::add);
    }

    private void add(Term term) {
        Thing thing = new Thing(Kind.TERM, term.id(), term.labels());
        add(thing, term.labels().byLanguage().values().stream());
        add(thing, term.acronyms().byLanguage().values().stream().flatMap(List::stream));
        add(thing, term.synonyms().byLanguage().values().stream().flatMap(List::stream));
    }

    private void add(Thing thing, Stream<String> texts) {
        texts.distinct()
                .forEach(text -> {
                    Name name = new Name(thing, text, Typing.words(text));
                    name.words.stream()
                            .map(word -> word.charAt(0))
                            .distinct()
                            .forEach(letter ->
                                    byLetter.computeIfAbsent(letter, _ -> new ArrayList<>())
                                            .add(name));
                });
    }

    /// The names that have a word with the first letter of each typed one, and some others.
    private List<Name> candidates(List<String> typed) {
        List<Name> fewest = List.of();
        for (int i = 0; i < typed.size(); i++) {
            List<Name> some = byLetter.getOrDefault(typed.get(i).charAt(0), List.of());
            fewest = i == 0 || some.size() < fewest.size() ? some : fewest;
        }
        return fewest;
    }

    /// The best of each kind, each thing once.
    ///
    /// @param most how many of each kind
    Map<Kind, List<Suggestion>> find(
            List<String> typed, Language language, Typing typing, int most) {
        Map<Thing, Name> best = new HashMap<>();
        Comparator<Name> order = order(String.join(" ", typed), language);
        for (Name name : candidates(typed)) {
            if (typing.all(typed, name.words)) {
                best.merge(
                        name.thing,
                        name,
                        (one, other) -> order.compare(one, other) <= 0 ? one : other);
            }
        }
        Map<Kind, List<Suggestion>> found = new EnumMap<>(Kind.class);
        best.values().stream()
                .sorted(order)
                .forEach(name -> {
                    List<Suggestion> some =
                            found.computeIfAbsent(name.thing.kind, _ -> new ArrayList<>());
                    if (some.size() < most) {
                        some.add(suggestion(name, language));
                    }
                });
        return found;
    }

    /// First what is called just so, then what begins so, then the shorter name.
    private static Comparator<Name> order(String whole, Language language) {
        return Comparator.comparing((Name name) -> !String.join(" ", name.words).equals(whole))
                .thenComparing(name -> !String.join(" ", name.words).startsWith(whole))
                .thenComparing(name -> !name.text.equals(name.thing.label.in(language)))
                .thenComparingInt(name -> name.text.length())
                .thenComparing(name -> name.text)
                .thenComparing(name -> name.thing.id);
    }

    private static Suggestion suggestion(Name name, Language language) {
        String label = name.thing.label.in(language);
        return switch (name.thing.kind) {
            case MISSION ->
                    new Suggestion(
                            Kind.MISSION, name.thing.id, label, "/missions/" + name.thing.id);
            case THEME ->
                    new Suggestion(
                            Kind.THEME, label, detail(name, label), "/themes/" + name.thing.id);
            case TERM, PRACTICE, DOCUMENT ->
                    new Suggestion(
                            Kind.TERM, label, detail(name, label), "/search?q=" + asked(label));
        };
    }

    private static String detail(Name name, String label) {
        return Spelt.folded(name.text).equals(Spelt.folded(label)) ? "" : name.text;
    }

    private static String asked(String label) {
        return URLEncoder.encode(label, StandardCharsets.UTF_8);
    }
}
