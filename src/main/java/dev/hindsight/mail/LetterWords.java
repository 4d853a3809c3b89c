package dev.hindsight.mail;

import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of letters in one language, English or French, for what is written while nobody looks
/// at a page.
///
/// The words stand in `messages/letters_en.properties` and `messages/letters_fr.properties`; they
/// may hold `{0}`, `{1}` and so on.
public final class LetterWords {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final LetterWords ENGLISH = new LetterWords(Language.ENGLISH);
    private static final LetterWords FRENCH = new LetterWords(Language.FRENCH);

    private final Language language;
    private final Properties words = new Properties();

    private LetterWords(Language language) {
        this.language = language;
        String resource = "/messages/letters_" + language.code() + ".properties";
        try (InputStream in = LetterWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The words of letters are missing: " + resource);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of letters cannot be read: " + resource, e);
        }
    }

    /// French for French, English for every other language.
    public static LetterWords in(Language language) {
        return language == Language.FRENCH ? FRENCH : ENGLISH;
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    /// The words with their places filled.
    ///
    /// @throws IllegalArgumentException when there are no such words
    public String say(String key, Object... values) {
        String said = words.getProperty(key);
        if (said == null) {
            throw new IllegalArgumentException(
                    "No words " + key + " in letters_" + language.code() + ".properties");
        }
        // in one go: a value may hold what looks like a place
        return PLACE.matcher(said)
                .replaceAll(place -> {
                    int number = Integer.parseInt(place.group(1));
                    return Matcher.quoteReplacement(
                            number < values.length
                                    ? String.valueOf(values[number])
                                    : place.group());
                });
    }
}
