package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.Statement;
import dev.hindsight.web.FormView.Choice;
import dev.hindsight.web.FormView.Choices;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills in the fields of the forms round a submission.
@Singleton
final class SubmissionFields {
    private static final String CLOSED = "closed";
    private static final String OPENS = "opens";
    private static final List<String> TEXTS =
            List.of(
                    "title",
                    "mission",
                    "type",
                    "date",
                    "countries",
                    "authors",
                    "symbol",
                    "language",
                    "label",
                    CLOSED,
                    OPENS,
                    "contact",
                    "planned",
                    "happened",
                    "why",
                    "todo");
    private static final String THEMES = "themes";
    private final Names names;

    SubmissionFields(Names names) {
        this.names = names;
    }

    /// The texts of a form that was sent without a file.
    static FormReader.Fields of(SentForm sent) {
        return name ->
                sent.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(SentForm.Field::value)
                        .toList();
    }

    /// A form that nothing has been typed into yet.
    FormView empty(Viewer.Person person, Messages m) {
        Map<String, String> values = new HashMap<>();
        values.put("label", Label.PUBLIC.value());
        values.put("type", DocumentType.AFTER_ACTION_REVIEW.code());
        if (person.missions().size() == 1) {
            values.put("mission", person.missions().iterator().next().value());
        }
        return new FormView(
                values, Set.of(), Map.of(), Map.of(), choices(person, List.of(), null, m));
    }

    /// A form as it was sent.
    FormView typed(
            FormReader.Fields sent, List<Fault> faults, @Nullable Statement read, Labels labels) {
        Messages m = labels.m();
        Map<String, String> values = new HashMap<>();
        TEXTS.forEach(name -> values.put(name, String.join(", ", sent.all(name))));
        return new FormView(
                values,
                new HashSet<>(sent.all(THEMES)),
                words(faults, m),
                read == null ? Map.of() : read(read, m),
                choices(labels.person(), labels.missions(), labels.current(), m));
    }

    /// Whose labels can be chosen, and which label holds now.
    record Labels(
            Viewer.Person person, List<MissionId> missions, @Nullable Label current, Messages m) {}

    /// A form that shows what holds now.
    FormView stored(Statement said, @Nullable Statement read, Labels labels) {
        Messages m = labels.m();
        return new FormView(
                values(said, m),
                said.themes().stream().map(ThemeId::value).collect(Collectors.toSet()),
                Map.of(),
                read == null ? Map.of() : read(read, m),
                choices(labels.person(), labels.missions(), labels.current(), m));
    }

    private Map<String, String> values(Statement said, Messages m) {
        Metadata metadata = said.metadata();
        PartialDate date = metadata.date();
        Map<String, String> values = new HashMap<>();
        values.put("title", metadata.title());
        values.put("mission", joined(metadata.missions()));
        values.put("type", metadata.type().code());
        values.put("date", date == null ? "" : date.toString());
        values.put("countries", countries(metadata, m));
        values.put("authors", String.join("; ", metadata.authors()));
        values.put("symbol", Objects.requireNonNullElse(metadata.symbol(), ""));
        values.put("language", metadata.language().code());
        values.put("label", said.label().value());
        values.put(CLOSED, said.closure().why());
        LocalDate opens = said.closure().opens();
        values.put(OPENS, opens == null ? "" : opens.toString());
        values.put("contact", said.contact());
        return values;
    }

    private String countries(Metadata metadata, Messages m) {
        return metadata.countries().stream()
                .map(code -> country(code, m))
                .collect(Collectors.joining(", "));
    }

    /// Commas separate countries, so that a name with one gives way to its code.
    private String country(String code, Messages m) {
        String name = names.country(code, m.language());
        return name.contains(",") ? code : name;
    }

    private static String joined(List<MissionId> missions) {
        return missions.stream().map(MissionId::value).collect(Collectors.joining(", "));
    }

    /// What the file says, in words, to stand beside what people say.
    private Map<String, String> read(Statement read, Messages m) {
        Metadata metadata = read.metadata();
        Map<String, String> words = new HashMap<>(values(read, m));
        words.keySet().removeAll(List.of("label", CLOSED, OPENS, "contact"));
        PartialDate date = metadata.date();
        words.put("date", date == null ? "" : m.date(date));
        words.put("type", m.type(metadata.type()));
        words.put("language", m.language(metadata.language()));
        words.put(
                THEMES,
                read.themes().stream()
                        .map(theme -> name(theme, m.language()))
                        .collect(Collectors.joining(", ")));
        words.replaceAll((_, text) -> text.isEmpty() ? m.text("submission.read.nothing") : text);
        return words;
    }

    private String name(ThemeId theme, Language language) {
        return names.theme(theme.value(), language).map(Names.Theme::label).orElse(theme.value());
    }

    private static Map<String, String> words(List<Fault> faults, Messages m) {
        Map<String, String> words = new LinkedHashMap<>();
        faults.forEach(fault -> words.putIfAbsent(fault.field(), words(fault, m)));
        return words;
    }

    static String words(Fault fault, Messages m) {
        return m.text("fault." + fault.code());
    }

    private Choices choices(
            Viewer.Person person, List<MissionId> missions, @Nullable Label current, Messages m) {
        return new Choices(
                names.missions(m.language()).stream()
                        .map(mission ->
                                new Choice(
                                        mission.id().value(),
                                        mission.id().value() + " · " + mission.name()))
                        .toList(),
                Stream.of(DocumentType.values())
                        .map(type -> new Choice(type.code(), m.type(type)))
                        .toList(),
                Stream.of(Language.values())
                        .map(language -> new Choice(language.code(), m.language(language)))
                        .toList(),
                labels(person, missions, current, m),
                themes(m));
    }

    private static List<Choice> labels(
            Viewer.Person person, List<MissionId> missions, @Nullable Label current, Messages m) {
        Set<Label> labels = new LinkedHashSet<>(List.of(Label.PUBLIC, Label.INTERNAL));
        person.missions().stream().sorted().map(Label::restrictedTo).forEach(labels::add);
        missions.stream().map(Label::restrictedTo).filter(person::maySee).forEach(labels::add);
        if (current != null && person.maySee(current)) {
            labels.add(current);
        }
        return labels.stream().map(label -> new Choice(label.value(), m.label(label))).toList();
    }

    private List<Choice> themes(Messages m) {
        List<Choice> themes = new ArrayList<>();
        names.themes(m.language()).forEach(theme -> add(theme, themes));
        return themes;
    }

    private static void add(Names.Theme theme, List<Choice> themes) {
        if (theme.children().isEmpty()) {
            themes.add(new Choice(theme.id().value(), theme.label()));
        }
        theme.children().forEach(child -> add(child, themes));
    }
}
