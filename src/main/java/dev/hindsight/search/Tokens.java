package dev.hindsight.search;

import dev.hindsight.search.Typed.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a query into its marks, from left to right, each character once.
///
/// Operators are whole words in capitals, so that no sentence contains one by accident. Marks that
/// cannot mean anything where they stand are part of the words.
final class Tokens {
    private static final Pattern QUOTES = Pattern.compile("[“”„«»＂]");
    private static final Map<String, Token> OPERATORS =
            Map.of(
                    "AND", Token.Sign.AND,
                    "ET", Token.Sign.AND,
                    "OR", Token.Sign.OR,
                    "OU", Token.Sign.OR,
                    "NOT", Token.Sign.NOT,
                    "SAUF", Token.Sign.NOT);
    private static final Map<String, Field> FIELDS =
            Map.ofEntries(
                    Map.entry("theme", Field.THEME),
                    Map.entry("thème", Field.THEME),
                    Map.entry("mission", Field.MISSION),
                    Map.entry("country", Field.COUNTRY),
                    Map.entry("pays", Field.COUNTRY),
                    Map.entry("type", Field.TYPE),
                    Map.entry("year", Field.YEAR),
                    Map.entry("année", Field.YEAR),
                    Map.entry("annee", Field.YEAR),
                    Map.entry("language", Field.LANGUAGE),
                    Map.entry("langue", Field.LANGUAGE),
                    Map.entry("kind", Field.KIND),
                    Map.entry("label", Field.LABEL),
                    Map.entry("para", Field.PARA));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /// One mark of a query.
    sealed interface Token {
        enum Sign implements Token {
            OPEN,
            CLOSE,
            AND,
            OR,
            NOT,
            NEEDED
        }

        record Word(String text) implements Token {}

        record Quoted(String text) implements Token {}

        record Start(String text) implements Token {}

        record Fielded(Field field, String value) implements Token {}
    }

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String typed) {
        Tokens tokens = new Tokens(QUOTES.matcher(typed).replaceAll("\""));
        while (tokens.at < tokens.text.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '(') {
            tokens.add(Token.Sign.OPEN);
            at++;
        } else if (c == ')') {
            tokens.add(Token.Sign.CLOSE);
            at++;
        } else if (c == '"') {
            quoted();
        } else if ((c == '-' || c == '+') && signs()) {
            tokens.add(c == '-' ? Token.Sign.NOT : Token.Sign.NEEDED);
            at++;
        } else {
            word();
        }
    }

    /// A minus or plus means something at the beginning of a word, a quotation or a group.
    private boolean signs() {
        if (at + 1 >= text.length()) {
            return false;
        }
        boolean begins =
                at == 0
                        || Character.isWhitespace(text.charAt(at - 1))
                        || text.charAt(at - 1) == '(';
        char next = text.charAt(at + 1);
        return begins && (Character.isLetterOrDigit(next) || next == '"' || next == '(');
    }

    private void quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            // a quotation that nobody closed: the words behind it count as words
            at++;
            return;
        }
        tokens.add(new Token.Quoted(text.substring(at + 1, end)));
        at = end + 1;
    }

    private void word() {
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        Token operator = OPERATORS.get(word);
        if (operator != null) {
            tokens.add(operator);
            return;
        }
        Token fielded = fielded(word);
        if (fielded != null) {
            tokens.add(fielded);
        } else if (word.endsWith("*") && word.length() > 2) {
            tokens.add(start(word));
        } else {
            tokens.add(new Token.Word(word));
        }
    }

    private static Token start(String word) {
        String start = word.substring(0, word.length() - 1);
        boolean one = start.codePoints().allMatch(Tokens::inWord);
        return one ? new Token.Start(start) : new Token.Word(word);
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
    }

    /// `theme:funding`, or `theme:"human rights"` with the quotation that follows.
    private @Nullable Token fielded(String word) {
        int colon = word.indexOf(':');
        Optional<Field> field = colon < 1 ? Optional.empty() : field(word.substring(0, colon));
        if (field.isEmpty()) {
            return null;
        }
        String value = word.substring(colon + 1);
        if (!value.isEmpty()) {
            return new Token.Fielded(field.orElseThrow(), value);
        }
        int end = at < text.length() && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
        if (end < 0 || text.substring(at + 1, end).isBlank()) {
            return null;
        }
        value = text.substring(at + 1, end).strip();
        at = end + 1;
        return new Token.Fielded(field.orElseThrow(), value);
    }

    private static Optional<Field> field(String name) {
        return Optional.ofNullable(FIELDS.get(name.toLowerCase(Locale.ROOT)));
    }
}
