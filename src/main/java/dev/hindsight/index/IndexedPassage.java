package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is ranked as one, as the index gives it back: a passage, short passages that stand
/// together, or a piece of a long one.
///
/// @param parts its passages, at least one
/// @param section headings above it, joined with ` › `; empty where there are none
public record IndexedPassage(
        List<Part> parts,
        @Nullable Integer page,
        String section,
        @Nullable String para,
        Language language,
        String text) {
    public IndexedPassage {
        parts = List.copyOf(parts);
    }

    /// A passage of it.
    ///
    /// @param number place of the passage in its document, from 1; pieces of one passage share it
    /// @param start where it begins in the text
    public record Part(int number, int start) {
        private static final Pattern BETWEEN = Pattern.compile("[@ ]");

        static List<Part> parse(String places) {
            String[] numbers = BETWEEN.split(places, -1);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                parts.add(new Part(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1])));
            }
            return parts;
        }
    }

    /// What it has of a passage of the document; empty where that is none of its parts.
    public String textOf(int number) {
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).number() == number) {
                return text(part);
            }
        }
        return "";
    }

    /// The text of one of its parts.
    public String text(int part) {
        int end = part + 1 < parts.size() ? parts.get(part + 1).start() : text.length();
        return text.substring(parts.get(part).start(), end).strip();
    }

    /// The fragment of an address that leads to one of its parts, such as `p7` or `n123`.
    public String anchor(int part) {
        return page == null ? "n" + parts.get(part).number() : "p" + page;
    }
}
