package dev.hindsight.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was typed, taken apart. Every text can be read as one of these, so nothing is an error.
///
/// [Reader] makes it, [Translation] turns it into a query of the index, [Written] writes it as a
/// query again. Within [All] and [Any], and after a NOT, words that stand side by side are all
/// needed; in [Beside] each of them is welcome and none is needed.
public sealed interface Typed {
    /// Nothing but white space: asks for everything.
    static Typed nothing() {
        return new Beside(List.of());
    }

    /// Words as they were typed side by side, with nothing between them that means anything else.
    record Words(String text) implements Typed {}

    /// Words that have to stand so in the text.
    record Phrase(String text) implements Typed {}

    /// Words that begin so.
    ///
    /// @param start as typed, without the asterisk
    record Prefix(String start) implements Typed {}

    /// Narrows everything beside it.
    ///
    /// @param asked ids as the vocabulary has them, any of which will do
    /// @param values the same with everything below them, as the index has them
    record Filter(Field field, List<String> asked, Set<String> values) implements Typed {
        public Filter {
            asked = List.copyOf(asked);
            values = Set.copyOf(values);
        }
    }

    /// Narrows everything beside it to years, both included.
    ///
    /// @param from null where there is no first year
    /// @param to null where there is no last year
    record Years(@Nullable Integer from, @Nullable Integer to) implements Typed {}

    /// Looked like a filter, but nobody knows the value: its words are searched instead.
    record Unknown(Field field, String value) implements Typed {}

    /// Each part is needed.
    record All(List<Typed> parts) implements Typed {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// One of the parts is enough.
    record Any(List<Typed> parts) implements Typed {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// What must not be there.
    record Not(Typed what) implements Typed {}

    /// Has to be there, marked by a plus sign.
    record Needed(Typed what) implements Typed {}

    /// What was typed side by side: phrases, filters and groups are needed, words are welcome.
    record Beside(List<Typed> parts) implements Typed {
        public Beside {
            parts = List.copyOf(parts);
        }
    }

    /// What a filter can ask for.
    enum Field {
        THEME,
        MISSION,
        COUNTRY,
        TYPE,
        YEAR,
        LANGUAGE,
        KIND,
        LABEL,
        PARA
    }

    /// Whether nobody needs to be told how it was understood: it is words, or nothing.
    default boolean plain() {
        return switch (this) {
            case Words _ -> true;
            case Beside(List<Typed> parts) -> parts.stream().allMatch(Typed::plain);
            case Phrase _, Prefix _, Filter _, Years _, Unknown _, All _, Any _, Not _, Needed _ ->
                    false;
        };
    }
}
