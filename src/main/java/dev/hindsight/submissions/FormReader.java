package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Country;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads what people typed into the forms of a submission, wherever they were sent from.
@Singleton
public final class FormReader {
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_AUTHOR = 200;
    private final Vocabulary vocabulary;

    FormReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The texts of a form, by the names of their fields.
    @FunctionalInterface
    public interface Fields {
        /// Every text of that name; none where the form has none.
        List<String> all(String name);

        /// The first one, without white space around it, unless nothing is left.
        default Optional<String> one(String name) {
            return all(name).stream().map(String::strip).findFirst().filter(it -> !it.isEmpty());
        }
    }

    /// Reads `key`, `mission`, `type`, `date`, `label`, `closed`, `opens` and `contact`, each of
    /// which may be missing.
    public Told<HandIn> handIn(Fields form, Viewer viewer) {
        Faults faults = new Faults();
        HandIn handIn =
                new HandIn(
                        form.one("key")
                                .filter(key -> key.length() <= HandIn.LONGEST_KEY)
                                .orElseGet(() -> UUID.randomUUID().toString()),
                        read(form.one("mission"), this::mission, Fault.MISSION_UNKNOWN, faults),
                        read(form.one("type"), DocumentType::ofCode, Fault.TYPE_UNKNOWN, faults),
                        read(form.one("date"), FormReader::date, Fault.DATE_UNREADABLE, faults),
                        label(form, viewer, faults),
                        closure(form, faults),
                        contact(form, faults));
        return faults.told(handIn);
    }

    /// Reads everything that is said of a document: lists in one text are separated by commas,
    /// authors by semicolons; each theme is a field of its own.
    public Told<Statement> statement(Fields form, Viewer viewer) {
        Faults faults = new Faults();
        Metadata metadata = metadata(form, title(form, faults), faults);
        List<ThemeId> themes =
                several(form, "themes", ",", this::theme, Fault.THEME_UNKNOWN, faults);
        return faults.told(
                new Statement(
                        metadata,
                        themes,
                        label(form, viewer, faults),
                        closure(form, faults),
                        contact(form, faults)));
    }

    /// The title as typed; a dash in the place of one that cannot be used.
    private static String title(Fields form, Faults faults) {
        String title = form.one("title").map(FormReader::oneLine).orElse("");
        if (title.isEmpty()) {
            faults.add(Fault.TITLE_MISSING);
            return "-";
        }
        if (title.length() > Statement.LONGEST_TITLE) {
            faults.add(Fault.TITLE_TOO_LONG);
            return "-";
        }
        return title;
    }

    private Metadata metadata(Fields form, String title, Faults faults) {
        return new Metadata(
                title,
                symbol(form, faults),
                Optional.ofNullable(
                                read(
                                        form.one("type"),
                                        DocumentType::ofCode,
                                        Fault.TYPE_UNKNOWN,
                                        faults))
                        .orElse(DocumentType.OTHER),
                read(form.one("date"), FormReader::date, Fault.DATE_UNREADABLE, faults),
                several(form, "mission", ",", this::mission, Fault.MISSION_UNKNOWN, faults),
                several(form, "countries", ",", this::country, Fault.COUNTRY_UNKNOWN, faults),
                authors(form, faults),
                Optional.ofNullable(
                                read(
                                        form.one("language"),
                                        Language::ofCode,
                                        Fault.LANGUAGE_UNKNOWN,
                                        faults))
                        .orElse(Language.UNKNOWN));
    }

    /// Reads the note that goes with a move.
    ///
    /// @param required whether an empty one is a fault
    public Told<String> note(Fields form, boolean required) {
        String note = form.one("note").map(text -> text.replace("\r\n", "\n")).orElse("");
        if (note.isEmpty() && required) {
            return new Told.Unclear<>(List.of(Fault.NOTE_MISSING));
        }
        return note.length() > Move.LONGEST_NOTE
                ? new Told.Unclear<>(List.of(Fault.NOTE_TOO_LONG))
                : new Told.Clear<>(note);
    }

    private static final class Faults {
        private final List<Fault> found = new ArrayList<>();

        void add(Fault fault) {
            if (!found.contains(fault)) {
                found.add(fault);
            }
        }

        <T> Told<T> told(T value) {
            return found.isEmpty() ? new Told.Clear<>(value) : new Told.Unclear<>(found);
        }
    }

    private static <T> @Nullable T read(
            Optional<String> text,
            Function<String, Optional<T>> reader,
            Fault fault,
            Faults faults) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reader.apply(text.get());
        if (value.isEmpty()) {
            faults.add(fault);
        }
        return value.orElse(null);
    }

    private static <T> List<T> several(
            Fields form,
            String name,
            String separator,
            Function<String, Optional<T>> reader,
            Fault fault,
            Faults faults) {
        List<T> values = new ArrayList<>();
        for (String text : texts(form, name, separator)) {
            reader.apply(text).filter(Predicate.not(values::contains)).ifPresent(values::add);
            if (reader.apply(text).isEmpty()) {
                faults.add(fault);
            }
        }
        return values;
    }

    private static List<String> texts(Fields form, String name, String separator) {
        return form.all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(separator, -1)))
                .map(FormReader::oneLine)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> authors(Fields form, Faults faults) {
        List<String> authors = texts(form, "authors", ";");
        if (authors.size() > MOST_AUTHORS
                || authors.stream().anyMatch(author -> author.length() > LONGEST_AUTHOR)) {
            faults.add(Fault.AUTHORS_TOO_MANY);
        }
        return authors.stream().distinct().toList();
    }

    private static @Nullable String symbol(Fields form, Faults faults) {
        String symbol = form.one("symbol").map(FormReader::oneLine).orElse(null);
        if (symbol != null && symbol.length() > Statement.LONGEST_SYMBOL) {
            faults.add(Fault.SYMBOL_TOO_LONG);
        }
        return symbol;
    }

    private static String contact(Fields form, Faults faults) {
        String contact = form.one("contact").map(FormReader::oneLine).orElse("");
        if (contact.length() > Statement.LONGEST_CONTACT) {
            faults.add(Fault.CONTACT_TOO_LONG);
            return "";
        }
        return contact;
    }

    /// Reads `closed` and `opens`: why something is not to be public, and from which day on it is.
    public Told<Closure> closure(Fields form) {
        Faults faults = new Faults();
        return faults.told(closure(form, faults));
    }

    private static Closure closure(Fields form, Faults faults) {
        String why = form.one("closed").map(FormReader::oneLine).orElse("");
        if (why.length() > Closure.LONGEST_WHY) {
            faults.add(Fault.CLOSED_TOO_LONG);
            return Closure.NONE;
        }
        return new Closure(
                why, read(form.one("opens"), FormReader::day, Fault.OPENS_UNREADABLE, faults));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            // told as a fault of the field
            return Optional.empty();
        }
    }

    private Label label(Fields form, Viewer viewer, Faults faults) {
        Optional<Label> label =
                form.one("label").map(FormReader::wellFormed).orElse(Optional.of(Label.PUBLIC));
        if (label.filter(viewer::maySee).filter(this::isKnown).isEmpty()) {
            faults.add(Fault.LABEL_NOT_YOURS);
        }
        return label.orElse(Label.INTERNAL);
    }

    private boolean isKnown(Label label) {
        return label.mission().map(it -> vocabulary.mission(it).isPresent()).orElse(true);
    }

    private static Optional<Label> wellFormed(String text) {
        try {
            return Optional.of(new Label(text));
        } catch (IllegalArgumentException _) {
            // a label that does not exist is told like one that the viewer may not use
            return Optional.empty();
        }
    }

    private Optional<MissionId> mission(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT))
                .filter(MissionId::isWellFormed)
                .map(MissionId::new)
                .filter(mission -> vocabulary.mission(mission).isPresent());
    }

    private Optional<ThemeId> theme(String text) {
        return Optional.of(text)
                .filter(ThemeId::isWellFormed)
                .map(ThemeId::new)
                .filter(theme -> vocabulary.theme(theme).isPresent());
    }

    private Optional<String> country(String text) {
        return vocabulary.countries().stream()
                .filter(country -> isCalled(country, text))
                .map(Country::code)
                .findFirst();
    }

    private static boolean isCalled(Country country, String text) {
        return country.code().equalsIgnoreCase(text)
                || country.names().in(Language.ENGLISH).equalsIgnoreCase(text)
                || country.names().in(Language.FRENCH).equalsIgnoreCase(text);
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException _) {
            // told as a fault of the field
            return Optional.empty();
        }
    }

    /// White space folded; control characters, which some databases refuse, count as such.
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Cs}\\u00a0]+", " ").strip();
    }
}
