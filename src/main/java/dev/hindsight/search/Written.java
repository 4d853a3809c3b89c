package dev.hindsight.search;

import dev.hindsight.search.Typed.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what was typed as a query again, to be read the same way.
public final class Written {
    private Written() {}

    public static String of(Typed typed) {
        return switch (typed) {
            case Typed.Words(String text) -> text;
            case Typed.Phrase(String text) -> quoted(text);
            case Typed.Prefix(String start) -> start + "*";
            case Typed.Filter(Field field, List<String> asked, _) -> filter(field, asked);
            case Typed.Years(Integer from, Integer to) -> years(from, to);
            case Typed.Unknown(Field field, String value) ->
                    name(field) + ":" + (bare(value) ? value : quoted(value));
            case Typed.All(List<Typed> parts) -> joined(parts, " AND ");
            case Typed.Any(List<Typed> parts) -> joined(parts, " OR ");
            case Typed.Beside(List<Typed> parts) ->
                    parts.stream().map(Written::operand).collect(Collectors.joining(" "));
            case Typed.Not(Typed what) -> "NOT " + one(what);
            case Typed.Needed(Typed what) -> "+" + one(what);
        };
    }

    private static String filter(Field field, List<String> asked) {
        String values = String.join(",", asked);
        return name(field) + ":" + (bare(values) ? values : quoted(values));
    }

    private static String years(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && from.equals(to)) {
            return "year:" + year(from);
        }
        return "year:" + (from == null ? "" : year(from)) + ".." + (to == null ? "" : year(to));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static boolean bare(String value) {
        return value.chars().noneMatch(c -> Character.isWhitespace(c) || "()\"".indexOf(c) >= 0);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String joined(List<Typed> parts, String between) {
        return parts.stream().map(Written::operand).collect(Collectors.joining(between));
    }

    /// Side by side binds closest and needs no brackets there.
    private static String operand(Typed part) {
        return part instanceof Typed.All || part instanceof Typed.Any
                ? "(" + of(part) + ")"
                : of(part);
    }

    /// What an operator for a single thing stands before.
    private static String one(Typed part) {
        boolean single =
                switch (part) {
                    case Typed.Words(String text) ->
                            text.chars().noneMatch(Character::isWhitespace);
                    case Typed.Phrase _,
                            Typed.Prefix _,
                            Typed.Filter _,
                            Typed.Years _,
                            Typed.Unknown _,
                            Typed.Not _,
                            Typed.Needed _ ->
                            true;
                    case Typed.All _, Typed.Any _, Typed.Beside _ -> false;
                };
        return single ? of(part) : "(" + of(part) + ")";
    }
}
