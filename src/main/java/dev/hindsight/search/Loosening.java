package dev.hindsight.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Makes less of what was typed, step by step, where all of it finds nothing.
final class Loosening {
    /// Words of at least so many letters are looked for by their beginning.
    private static final int LONG = 5;

    private Loosening() {}

    /// The same without filters.
    static Typed unfiltered(Typed typed) {
        return switch (typed) {
            case Typed.Filter _, Typed.Years _ -> Typed.nothing();
            case Typed.Not(Typed what) -> {
                Typed left = unfiltered(what);
                yield left.equals(Typed.nothing()) ? left : new Typed.Not(left);
            }
            case Typed.All(List<Typed> parts) -> of(parts, Typed.All::new);
            case Typed.Any(List<Typed> parts) -> of(parts, Typed.Any::new);
            case Typed.Beside(List<Typed> parts) -> of(parts, Typed.Beside::new);
            case Typed.Words _, Typed.Phrase _, Typed.Prefix _, Typed.Unknown _, Typed.Needed _ ->
                    typed;
        };
    }

    private interface Made {
        Typed of(List<Typed> parts);
    }

    private static Typed of(List<Typed> parts, Made made) {
        List<Typed> left =
                parts.stream()
                        .map(Loosening::unfiltered)
                        .filter(part -> !part.equals(Typed.nothing()))
                        .toList();
        return switch (left.size()) {
            case 0 -> Typed.nothing();
            case 1 -> left.getFirst();
            default -> made.of(left);
        };
    }

    /// Only the words, each welcome and none needed; what must not be there may be there.
    static Typed words(Typed typed) {
        List<Typed> words = new ArrayList<>();
        collect(typed, words);
        return Reader.beside(words);
    }

    private static void collect(Typed typed, List<Typed> words) {
        switch (typed) {
            case Typed.Words _, Typed.Prefix _ -> words.add(typed);
            case Typed.Phrase(String text) -> words.add(new Typed.Words(text));
            case Typed.Unknown(_, String value) -> words.add(new Typed.Words(value));
            case Typed.Needed(Typed what) -> collect(what, words);
            case Typed.Filter _, Typed.Years _ -> words.add(typed);
            case Typed.Not _ -> {}
            case Typed.All(List<Typed> parts) -> parts.forEach(part -> collect(part, words));
            case Typed.Any(List<Typed> parts) -> parts.forEach(part -> collect(part, words));
            case Typed.Beside(List<Typed> parts) -> parts.forEach(part -> collect(part, words));
        }
    }

    /// Long words by their first two thirds.
    static Typed beginnings(Typed typed) {
        List<Typed> parts = new ArrayList<>();
        List<Typed> flat =
                typed instanceof Typed.Beside(List<Typed> beside) ? beside : List.of(typed);
        for (Typed part : flat) {
            if (part instanceof Typed.Words(String text)) {
                for (String word : text.split("\\s+", -1)) {
                    parts.add(beginning(word));
                }
            } else {
                parts.add(part);
            }
        }
        return Reader.beside(parts);
    }

    private static Typed beginning(String word) {
        boolean letters = word.codePoints().allMatch(Character::isLetter);
        return letters && word.length() >= LONG
                ? new Typed.Prefix(word.substring(0, Math.max(4, word.length() * 2 / 3)))
                : new Typed.Words(word);
    }

    /// The same with other words.
    static Typed reworded(Typed typed, UnaryOperator<String> other) {
        return switch (typed) {
            case Typed.Words(String text) -> new Typed.Words(other.apply(text));
            case Typed.Phrase(String text) -> new Typed.Phrase(other.apply(text));
            case Typed.Prefix _, Typed.Filter _, Typed.Years _, Typed.Unknown _ -> typed;
            case Typed.Needed(Typed what) -> new Typed.Needed(reworded(what, other));
            case Typed.Not(Typed what) -> new Typed.Not(reworded(what, other));
            case Typed.All(List<Typed> parts) -> new Typed.All(reworded(parts, other));
            case Typed.Any(List<Typed> parts) -> new Typed.Any(reworded(parts, other));
            case Typed.Beside(List<Typed> parts) -> new Typed.Beside(reworded(parts, other));
        };
    }

    private static List<Typed> reworded(List<Typed> parts, UnaryOperator<String> other) {
        return parts.stream().map(part -> reworded(part, other)).toList();
    }
}
