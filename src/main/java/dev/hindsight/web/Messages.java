package dev.hindsight.web;

import dev.hindsight.documents.Field;
import dev.hindsight.documents.Origin;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.search.Facet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of the pages in one language, English or French, and how that language writes numbers,
/// dates and sizes.
///
/// A message may hold `{0}`, `{1}` and so on. A message that depends on a number has two forms,
/// with the keys `….one` and `….other`; French uses the first for 0 and 1, English for 1 only (CLDR
/// plural rules).
public final class Messages {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH, Locale.UK);
    private static final Messages FRENCH = new Messages(Language.FRENCH, Locale.FRANCE);

    private final Language language;
    private final Locale locale;
    private final Properties texts;

    private Messages(Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.texts = read("/messages/messages_" + language.code() + ".properties");
    }

    /// French for French, English for every other language.
    public static Messages in(Language language) {
        return language == Language.FRENCH ? FRENCH : ENGLISH;
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The messages are missing: " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The messages cannot be read: " + resource, e);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /// The message with its places filled.
    ///
    /// @throws IllegalArgumentException when there is no such message
    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "No message " + key + " in messages_" + language.code() + ".properties");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// The form of a message that fits a number; `{0}` is the number.
    public String count(String key, long number) {
        boolean one = language == Language.FRENCH ? number <= 1 : number == 1;
        return text(key + (one ? ".one" : ".other"), number(number));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// Writes a date out as precisely as it is known: `31 May 2006`, `May 2006`, `2006`.
    public String date(PartialDate date) {
        if (date.month() == null) {
            return String.valueOf(date.year());
        }
        if (date.day() == null) {
            return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(date.earliest());
        }
        boolean first = language == Language.FRENCH && date.day() == 1;
        String pattern = first ? "d'er' MMMM uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date.earliest());
    }

    /// Writes a moment out to the minute, in universal time: `31 May 2006, 14:05 UTC`.
    public String moment(Instant moment) {
        OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
        String clock = DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
        return date(PartialDate.of(time.toLocalDate())) + ", " + clock + " UTC";
    }

    /// A number of bytes in kB or MB (of 1,000 and 1,000,000 bytes).
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return text("size.kilobytes", number(Math.max(1, Math.round(bytes / 1_000.0))));
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return text("size.megabytes", format.format(bytes / 1_000_000.0));
    }

    public String type(DocumentType type) {
        return text("type." + type.code());
    }

    public String kind(ItemKind kind) {
        return text("kind." + kind.code());
    }

    public String facet(Facet facet) {
        return text("facet." + facet.parameter());
    }

    public String field(Field field) {
        return text("field." + field.code());
    }

    public String origin(Origin origin) {
        return text("origin." + origin.code());
    }

    public String language(Language named) {
        return text("language." + named.code());
    }

    public String label(Label label) {
        return label.mission()
                .map(MissionId::value)
                .map(mission -> text("label.restricted", mission))
                .orElseGet(() -> text("label." + label.value()));
    }
}
