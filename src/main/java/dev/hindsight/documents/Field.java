package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the catalogue says of a document, each with an origin of its own.
///
/// Values are written as text: a type, language or theme as its code, a date as in ISO 8601, a
/// mission as its acronym, a country as its ISO 3166-1 alpha-2 code.
public enum Field {
    TITLE(Form.ONE, 2_000),
    SYMBOL(Form.ONE, 100),
    TYPE(Form.ONE, 40),
    DATE(Form.ONE, 10),
    MISSIONS(Form.SEVERAL, 24),
    COUNTRIES(Form.SEVERAL, 2),
    AUTHORS(Form.SEVERAL, 200),
    ORGANISATION(Form.ONE, 500),
    LANGUAGE(Form.ONE, 3),
    THEMES(Form.SEVERAL, 64);

    private enum Form {
        ONE,
        SEVERAL
    }

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MOST = 50;

    private final Form form;
    private final int longest;

    Field(Form form, int longest) {
        this.form = form;
        this.longest = longest;
    }

    /// A value as the catalogue takes it.
    ///
    /// @throws IllegalArgumentException for a text that means none
    private Object parsed(String text) {
        return switch (this) {
            case TITLE, SYMBOL, AUTHORS, ORGANISATION -> text;
            case TYPE -> DocumentType.ofCode(text).orElseThrow(() -> unknown(text));
            case DATE -> PartialDate.parse(text);
            case MISSIONS -> new MissionId(text);
            case COUNTRIES -> country(text);
            case LANGUAGE -> Language.ofCode(text).orElseThrow(() -> unknown(text));
            case THEMES -> new ThemeId(text);
        };
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("There is no such code: " + text);
    }

    private static String country(String code) {
        if (!COUNTRY.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A country is named by two capital letters (such as HT), not: " + code);
        }
        return code;
    }

    /// `title`, `symbol`, `type`, `date`, `missions`, `countries`, `authors`, `organisation`,
    /// `language` or `themes`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Can a document have more than one?
    public boolean isSeveral() {
        return form == Form.SEVERAL;
    }

    public static Optional<Field> ofCode(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }

    /// @throws IllegalArgumentException for values that this field cannot have
    void check(java.util.List<String> values) {
        if (values.size() > (isSeveral() ? MOST : 1)) {
            throw new IllegalArgumentException(
                    "For "
                            + code()
                            + " at most "
                            + (isSeveral() ? MOST : 1)
                            + " can be given, not: "
                            + values);
        }
        if (values.isEmpty() && (this == TITLE || this == TYPE || this == LANGUAGE)) {
            throw new IllegalArgumentException("Every document has a " + code());
        }
        for (String value : values) {
            if (value.isBlank()
                    || value.length() > longest
                    || value.chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException(
                        "For "
                                + code()
                                + " 1 to "
                                + longest
                                + " characters on one line are expected, not: "
                                + value);
            }
            Object _ = parsed(value);
        }
    }
}
