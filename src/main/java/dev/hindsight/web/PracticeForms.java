package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Evidence;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeForm;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.PracticeReading;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.Rendered;
import dev.hindsight.lessons.Status;
import dev.hindsight.vocabulary.Vocabulary;
import dev.hindsight.web.PracticeFormPage.Stored;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a curator typed, and fills the form again with it.
@Singleton
final class PracticeForms {
    private static final int SPARE_LINES = 3;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final EvidenceLine BLANK = new EvidenceLine("", "");

    private final Vocabulary vocabulary;
    private final Proofs proofs;
    private final Themes themes;
    private final Names names;
    private final Clock clock;

    PracticeForms(Vocabulary vocabulary, Proofs proofs, Themes themes, Names names, Clock clock) {
        this.vocabulary = vocabulary;
        this.proofs = proofs;
        this.themes = themes;
        this.names = names;
        this.clock = clock;
    }

    /// The form before anything is typed.
    PracticeForm empty() {
        PartialDate today = PartialDate.of(LocalDate.now(clock));
        return new PracticeForm(
                "",
                List.of(),
                List.of(),
                today.toString(),
                Status.DRAFT.code(),
                Label.PUBLIC.value(),
                spare(List.of()),
                "");
    }

    PracticeForm of(Practice practice) {
        PracticeForm form = PracticeForm.of(practice.text());
        return with(form, spare(form.evidence()));
    }

    /// What was sent, as typed.
    static PracticeForm of(SentForm sent) {
        Set<String> chosen = new LinkedHashSet<>();
        sent.value("theme").filter(id -> !id.isBlank()).ifPresent(chosen::add);
        chosen.addAll(sent.texts("themes"));
        List<String> references = sent.texts("reference");
        List<String> shown = sent.texts("shows");
        return new PracticeForm(
                sent.value("title").orElse(""),
                List.copyOf(chosen),
                BETWEEN.splitAsStream(sent.value("missions").orElse(""))
                        .filter(id -> !id.isEmpty())
                        .map(id -> id.toUpperCase(Locale.ROOT))
                        .toList(),
                sent.value("date").orElse(""),
                sent.value("status").orElse(""),
                sent.value("label").orElse(""),
                IntStream.range(0, Math.max(references.size(), shown.size()))
                        .mapToObj(i -> new EvidenceLine(at(references, i), at(shown, i)))
                        .toList(),
                sent.value("body").orElse(""),
                sent.value("steward").orElse(""),
                sent.value("review-by").orElse(""));
    }

    private static String at(List<String> texts, int i) {
        return i < texts.size() ? texts.get(i) : "";
    }

    /// The same with more room for evidence.
    static PracticeForm longer(PracticeForm form) {
        return with(form, spare(form.evidence()));
    }

    private static List<EvidenceLine> spare(List<EvidenceLine> lines) {
        return Stream.concat(lines.stream(), Stream.generate(() -> BLANK).limit(SPARE_LINES))
                .toList();
    }

    private static PracticeForm with(PracticeForm form, List<EvidenceLine> evidence) {
        return new PracticeForm(
                form.title(),
                form.themes(),
                form.missions(),
                form.date(),
                form.status(),
                form.label(),
                evidence,
                form.body(),
                form.steward(),
                form.reviewBy());
    }

    PracticeReading read(PracticeForm form) {
        return form.read(vocabulary);
    }

    PracticeFormPage.Choices choices(PracticeForm typed, Messages m) {
        List<Themes.Placed> all = themes.all(m.language());
        String main = typed.themes().isEmpty() ? "" : typed.themes().getFirst();
        List<Choice> labels = new ArrayList<>();
        for (Label label : List.of(Label.PUBLIC, Label.INTERNAL)) {
            labels.add(label(label, typed, m));
        }
        names.missions(m.language())
                .forEach(mission -> labels.add(label(Label.restrictedTo(mission.id()), typed, m)));
        return new PracticeFormPage.Choices(
                all.stream().map(it -> choice(it, it.theme().id().value().equals(main))).toList(),
                all.stream()
                        .map(it -> choice(it, others(typed).contains(it.theme().id().value())))
                        .toList(),
                List.of(
                        status(Status.DRAFT, m.text("practice.status.draft"), typed),
                        status(Status.PUBLISHED, m.text("practice.status.published"), typed)),
                labels);
    }

    private static List<String> others(PracticeForm typed) {
        return typed.themes().stream().skip(1).toList();
    }

    private static Choice choice(Themes.Placed placed, boolean chosen) {
        return new Choice(placed.theme().id().value(), placed.theme().label(), chosen);
    }

    private static Choice status(Status status, String label, PracticeForm typed) {
        return new Choice(status.code(), label, typed.status().equals(status.code()));
    }

    private static Choice label(Label label, PracticeForm typed, Messages m) {
        return new Choice(label.value(), m.label(label), typed.label().equals(label.value()));
    }

    /// How the text would look; null where there is none yet. What else is typed may still be
    /// wrong.
    PracticeFormPage.@Nullable Preview preview(HttpRequest<?> request, PracticeForm typed) {
        Messages m = Pages.messages(request);
        Optional<PracticeText> text =
                switch (read(typed)) {
                    case PracticeReading.Read(PracticeText whole) -> Optional.of(whole);
                    case PracticeReading.Unreadable _ -> inPart(typed);
                };
        if (text.isEmpty()) {
            return null;
        }
        Rendered rendered = proofs.render(text.get(), Viewers.of(request));
        return new PracticeFormPage.Preview(
                typed.title(), Proofs.entry(rendered, m), Proofs.notes(rendered, m));
    }

    /// The body and the evidence that can be used, with something harmless for all else.
    private Optional<PracticeText> inPart(PracticeForm typed) {
        ThemeId any = vocabulary.themes().getFirst().id();
        PracticeForm usable =
                new PracticeForm(
                        "-",
                        List.of(any.value()),
                        List.of(),
                        "2000",
                        Status.DRAFT.code(),
                        Label.PUBLIC.value(),
                        typed.evidence().stream()
                                .filter(line -> Reference.parse(line.reference()).isPresent())
                                .toList(),
                        typed.body());
        return switch (read(usable)) {
            case PracticeReading.Read(PracticeText text) -> Optional.of(text);
            case PracticeReading.Unreadable _ -> Optional.empty();
        };
    }

    /// What somebody else saved in between.
    Stored stored(Practice practice, String lead, Messages m) {
        PracticeText text = practice.text();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.plain(m.text("practice.title"), text.title()));
        facts.add(
                new Fact(
                        m.text("card.themes"),
                        text.themes().stream()
                                .map(id -> themes.mark(id.value(), m.language()))
                                .map(mark -> new Link(mark.label(), null))
                                .toList()));
        facts.add(
                Fact.plain(
                        m.text("nav.missions"),
                        String.join(
                                ", ", text.missions().stream().map(MissionId::value).toList())));
        facts.add(Fact.plain(m.text("fact.date"), m.date(text.date())));
        facts.add(Fact.plain(m.text("fact.label"), m.label(text.label())));
        for (Evidence evidence : text.evidence()) {
            facts.add(
                    Fact.plain(
                            m.text("practice.evidence"),
                            evidence.reference() + " " + evidence.shows()));
        }
        return new Stored(lead, Address.practice(practice.id().value()), facts, text.body());
    }

    /// May this viewer write?
    static boolean open(Viewer viewer) {
        return viewer.mayCurate();
    }
}
