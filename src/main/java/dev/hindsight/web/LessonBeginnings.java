package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Moves;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.lessons.FoundLesson;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.PracticeForm;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.web.PracticeFormPage.Stored;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands in the form of a lesson before anything is typed.
@Singleton
final class LessonBeginnings {
    private static final int MOST_MISSIONS = 5;
    private static final int LONGEST_HEADLINE = 120;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;:!?])\\s+(?=\\p{Lu})");

    private final Documents documents;
    private final Moves moves;
    private final Candidates candidates;
    private final LessonProofs proofs;
    private final PracticeForms forms;
    private final Themes themes;

    LessonBeginnings(
            Documents documents,
            Moves moves,
            Candidates candidates,
            LessonProofs proofs,
            PracticeForms forms,
            Themes themes) {
        this.documents = documents;
        this.moves = moves;
        this.candidates = candidates;
        this.proofs = proofs;
        this.forms = forms;
        this.themes = themes;
    }

    /// The form filled from a passage, with the label of its document; empty where no passage that
    /// the viewer may see is named.
    ///
    /// @param from a reference as typed
    /// @param mark of the candidate there whose words to take; empty or unknown for the passage
    PracticeForm of(String from, String mark, Viewer viewer) {
        Optional<Reference> reference = Reference.parse(from);
        Optional<Document> document =
                reference.flatMap(Reference::document).flatMap(id -> moves.now(id, viewer));
        if (document.isEmpty() || reference.isEmpty()) {
            return forms.empty();
        }
        Optional<Candidate> found =
                mark.isEmpty()
                        ? Optional.empty()
                        : candidates
                                .find(document.get().id(), mark, viewer)
                                .map(FoundLesson::candidate);
        return of(reference.get().in(document.get().id()), document.get(), found, viewer);
    }

    private PracticeForm of(
            Reference reference, Document document, Optional<Candidate> found, Viewer viewer) {
        Metadata metadata = document.metadata();
        PartialDate date = metadata.date();
        PracticeForm empty = forms.empty();
        List<EvidenceLine> lines = new ArrayList<>();
        lines.add(new EvidenceLine(reference.toString(), ""));
        lines.addAll(empty.evidence());
        String passage =
                proofs.of(viewer).resolve(reference) instanceof Target.Held held
                        ? Objects.requireNonNullElse(held.passage(), "")
                        : "";
        String text = found.map(Candidate::text).orElse(passage);
        return new PracticeForm(
                found.map(Candidate::text).map(LessonBeginnings::headline).orElse(""),
                found
                        .map(Candidate::themes)
                        .filter(them -> !them.isEmpty())
                        .or(() -> theme(reference, document.id(), viewer).map(List::of))
                        .or(() -> document.themes().stream().findFirst().map(List::of))
                        .orElse(List.of())
                        .stream()
                        .map(ThemeId::value)
                        .toList(),
                metadata.missions().stream().limit(MOST_MISSIONS).map(MissionId::value).toList(),
                date == null ? empty.date() : date.toString(),
                empty.status(),
                document.label().value(),
                lines,
                clipped(text));
    }

    private Optional<ThemeId> theme(Reference reference, DocumentId id, Viewer viewer) {
        return documents.passages(id, viewer).stream()
                .filter(it -> Objects.equals(it.passage().number(), reference.passage()))
                .map(ThemedPassage::themes)
                .flatMap(List::stream)
                .findFirst();
    }

    /// The first sentence, or as many of its words as fit: a curator says it better.
    private static String headline(String text) {
        String sentence = SENTENCE.split(text, 2)[0].strip();
        if (sentence.length() <= LONGEST_HEADLINE) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST_HEADLINE);
        return sentence.substring(0, end < 1 ? LONGEST_HEADLINE : end).strip() + " …";
    }

    private static String clipped(String text) {
        return text.length() <= LessonText.LONGEST_STATEMENT
                ? text
                : text.substring(0, LessonText.LONGEST_STATEMENT);
    }

    /// What somebody else stored in between.
    Stored stored(Lesson lesson, String lead, Messages m) {
        LessonText text = lesson.text();
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
        text.sources()
                .forEach(proof ->
                        facts.add(
                                Fact.plain(
                                        m.text("practice.evidence"),
                                        proof.target() + " " + proof.shows())));
        return new Stored(lead, Address.lesson(lesson.id().value()), facts, text.statement());
    }
}
