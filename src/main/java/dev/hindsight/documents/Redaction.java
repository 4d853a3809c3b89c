package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Language;
import java.util.Arrays;
import java.util.Locale;

/// What a person has decided about some words that tell of a person or a place.
///
/// @param words as they stand in the text, 1 to 1,000 characters
public record Redaction(Kind kind, Spot spot, Choice choice, String words) {
    /// Longest words that can be taken out in one piece, in characters.
    public static final int LONGEST = 1_000;

    public Redaction {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Words to be taken out have 1 to 1,000 characters, not " + words.length());
        }
        if (spot.end() - spot.start() != words.length()) {
            throw new IllegalArgumentException("The words do not fill their place: " + spot);
        }
    }

    /// Are the words to be taken out?
    public boolean isRemoved() {
        return choice == Choice.REMOVED;
    }

    /// What the words tell.
    public enum Kind {
        NAME("[name removed]", "[nom supprimé]"),
        PHONE("[telephone number removed]", "[numéro de téléphone supprimé]"),
        MAIL("[e-mail address removed]", "[adresse électronique supprimée]"),
        COORDINATES("[coordinates removed]", "[coordonnées supprimées]");

        private final String english;
        private final String french;

        Kind(String english, String french) {
            this.english = english;
            this.french = french;
        }

        /// What stands in place of the words; in French texts in French.
        public String marker(Language language) {
            return language == Language.FRENCH ? french : english;
        }

        /// `name`, `phone`, `mail` or `coordinates`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No kind " + code));
        }
    }

    /// What was decided.
    public enum Choice {
        REMOVED,
        KEPT;

        /// `removed` or `kept`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Choice ofCode(String code) {
            return code.equals("removed") ? REMOVED : KEPT;
        }
    }

    /// What holds a text.
    public enum Place {
        PASSAGE,
        TITLE,
        AUTHORS;

        /// `passage`, `title` or `authors`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Place ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Where some words stand.
    ///
    /// @param mark SHA-256 of the whole text that holds them, as it was read
    /// @param passage number of the passage where it was found; 0 for a title or an author
    /// @param start of the words in that text, in UTF-16 units from 0
    /// @param end just behind them
    public record Spot(Place place, String mark, int passage, int start, int end) {
        public Spot {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("Words end behind their start: " + start);
            }
        }

        /// The name of a text.
        public static String mark(String text) {
            return ContentHash.ofText(text).hex();
        }

        /// Two spots are the same wherever the text has moved to.
        public String key() {
            return place.code() + "-" + mark.substring(0, 16) + "-" + start + "-" + end;
        }
    }
}
