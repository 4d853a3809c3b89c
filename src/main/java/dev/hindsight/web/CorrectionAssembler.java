package dev.hindsight.web;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Closures;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.PastCorrection;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Fills the page on which a document is corrected.
@Singleton
final class CorrectionAssembler {
    private final KnownValues known;
    private final Closures closures;
    private final Names names;
    private final Pages pages;

    CorrectionAssembler(KnownValues known, Closures closures, Names names, Pages pages) {
        this.known = known;
        this.closures = closures;
        this.names = names;
        this.pages = pages;
    }

    /// What is stored of a document.
    record Stored(Document document, Claims claims, List<PastCorrection> history) {
        int newest() {
            return history.isEmpty() ? 0 : history.getFirst().number();
        }
    }

    /// What a curator has typed, and what came of it.
    ///
    /// @param typed by the code of the field; what is missing is shown as it is stored
    record Typed(Map<String, String> typed, List<Link> problems, @Nullable String conflict) {
        static final Typed NOTHING = new Typed(Map.of(), List.of(), null);
    }

    CorrectionPage page(HttpRequest<?> request, Stored stored, Typed typed) {
        Closure closure = closures.of(stored.document().id(), Viewers.of(request));
        LocalDate opens = closure.opens();
        return page(
                request,
                stored,
                typed,
                new TypedLabel(
                        stored.document().label().value(),
                        closure.why(),
                        opens == null ? "" : opens.toString(),
                        null));
    }

    /// What a curator has typed about who may see it.
    ///
    /// @param problem why it is not stored, in words; null where nothing was sent
    record TypedLabel(String label, String why, String opens, @Nullable String problem) {}

    CorrectionPage page(HttpRequest<?> request, Stored stored, Typed typed, TypedLabel typedLabel) {
        Messages m = Pages.messages(request);
        String address = Address.document(stored.document().id().value());
        Frame frame =
                pages.frame(
                        request,
                        Frame.Place.DOCUMENTS,
                        m.text("correct.title"),
                        List.of(
                                new Link(m.text("nav.documents"), "/documents"),
                                new Link(stored.document().metadata().title(), address)));
        return new CorrectionPage(
                frame,
                address,
                stored.newest(),
                Arrays.stream(Field.values())
                        .map(field -> row(field, stored.claims(), typed, m))
                        .toList(),
                typed.problems(),
                typed.conflict(),
                label(stored.document(), typedLabel, m),
                stored.history().stream().map(past -> past(past, m)).toList());
    }

    /// Every label that the document's missions or the whole installation suggest.
    private CorrectionPage.LabelForm label(Document document, TypedLabel typed, Messages m) {
        SequencedSet<Label> labels = new LinkedHashSet<>(List.of(Label.PUBLIC, Label.INTERNAL));
        labels.add(document.label());
        document.metadata().missions().stream().map(Label::restrictedTo).forEach(labels::add);
        names.missions(m.language()).stream()
                .map(mission -> Label.restrictedTo(mission.id()))
                .forEach(labels::add);
        return new CorrectionPage.LabelForm(
                labels.stream()
                        .map(label -> choice(label.value(), m.label(label), typed.label()))
                        .toList(),
                typed.why(),
                typed.opens(),
                typed.problem());
    }

    private CorrectionPage.Row row(Field field, Claims claims, Typed typed, Messages m) {
        List<String> values = claims.standing(field).map(Claim::values).orElse(List.of());
        String text = typed.typed().getOrDefault(field.code(), String.join("\n", values));
        return new CorrectionPage.Row(
                field.code(),
                m.field(field),
                text,
                field.isSeveral(),
                choices(field, text, m),
                help(field, m),
                stands(field, claims, m));
    }

    private String stands(Field field, Claims claims, Messages m) {
        return known.of(claims, m).stream()
                .filter(value -> value.field().equals(m.field(field)))
                .map(value -> value.value() + " · " + value.origin() + ", " + value.confidence())
                .findFirst()
                .orElse(m.text("origins.none"));
    }

    private static List<Choice> choices(Field field, String chosen, Messages m) {
        return switch (field) {
            case TYPE ->
                    Arrays.stream(DocumentType.values())
                            .map(type -> choice(type.code(), m.type(type), chosen))
                            .toList();
            case LANGUAGE ->
                    Arrays.stream(Language.values())
                            .map(language -> choice(language.code(), m.language(language), chosen))
                            .toList();
            case TITLE, SYMBOL, DATE, MISSIONS, COUNTRIES, AUTHORS, ORGANISATION, THEMES ->
                    List.of();
        };
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    private static @Nullable String help(Field field, Messages m) {
        return switch (field) {
            case DATE -> m.text("correct.date");
            case MISSIONS, AUTHORS -> m.text("correct.lines");
            case COUNTRIES -> m.text("correct.lines") + " " + m.text("correct.codes");
            case THEMES -> m.text("correct.lines") + " " + m.text("correct.themes");
            case TITLE, SYMBOL, TYPE, ORGANISATION, LANGUAGE -> null;
        };
    }

    private CorrectionPage.Past past(PastCorrection past, Messages m) {
        return new CorrectionPage.Past(
                past.number(),
                m.moment(past.at()),
                past.by(),
                m.field(past.field()),
                state(past.field(), past.before(), m),
                state(past.field(), past.after(), m),
                m.text("correct.undo.of", m.field(past.field())));
    }

    private String state(Field field, PastCorrection.State state, Messages m) {
        String value = known.value(field, state.values(), m);
        return state.said() ? value : value + " " + m.text("correct.read");
    }
}
