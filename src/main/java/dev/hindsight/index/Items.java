package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonState;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks up what a change concerns, as it is now.
final class Items {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Pattern LINES = Pattern.compile("\\s+");

    private final Documents documents;
    private final Practices practices;
    private final Lessons lessons;

    Items(Documents documents, Practices practices, Lessons lessons) {
        this.documents = documents;
        this.practices = practices;
        this.lessons = lessons;
    }

    /// Empty where there is no such item under this label any more.
    Optional<Entry> find(ItemKind kind, String item, Label label) {
        return switch (kind) {
            case DOCUMENT ->
                    DocumentId.isWellFormed(item) ? document(item, label) : Optional.empty();
            case PRACTICE ->
                    PracticeId.isWellFormed(item) ? practice(item, label) : Optional.empty();
            case LESSON -> LessonId.isWellFormed(item) ? lesson(item, label) : Optional.empty();
        };
    }

    private Optional<Entry> document(String item, Label label) {
        DocumentId id = new DocumentId(item);
        return documents
                .find(id, OWNER)
                .filter(document -> document.label().equals(label))
                .map(this::entry);
    }

    private Entry entry(Document document) {
        Metadata metadata = document.metadata();
        Entry.Facts facts =
                new Entry.Facts(
                        document.themes(),
                        metadata.missions(),
                        metadata.countries(),
                        metadata.type(),
                        metadata.date(),
                        metadata.language());
        List<ThemedPassage> passages = documents.passages(document.id(), OWNER);
        return new Entry(
                ItemKind.DOCUMENT,
                document.id().value(),
                document.label(),
                metadata.title(),
                metadata.symbol(),
                facts,
                passages.stream().map(ThemedPassage::passage).toList(),
                filed(passages));
    }

    private static Map<Integer, ThemeId> filed(List<ThemedPassage> passages) {
        return passages.stream()
                .filter(themed -> !themed.themes().isEmpty())
                .collect(
                        Collectors.toMap(
                                themed -> themed.passage().number(),
                                themed -> themed.themes().getFirst()));
    }

    /// Drafts are for curators, who find them in the list of practices: an index answers everyone
    /// who may see its label.
    private Optional<Entry> practice(String item, Label label) {
        return practices
                .find(new PracticeId(item), OWNER)
                .filter(practice -> practice.label().equals(label))
                .filter(Practice::published)
                .map(Items::entry);
    }

    private static Entry entry(Practice practice) {
        PracticeText text = practice.text();
        Entry.Facts facts =
                new Entry.Facts(
                        text.themes(),
                        text.missions(),
                        List.of(),
                        null,
                        text.date(),
                        // what curators write; its passages say the same
                        Language.ENGLISH);
        List<Passage> passages = PracticeMarkup.passages(practice);
        return new Entry(
                ItemKind.PRACTICE,
                practice.id().value(),
                practice.label(),
                practice.title(),
                null,
                facts,
                passages,
                filed(passages, text.themes()));
    }

    private Optional<Entry> lesson(String item, Label label) {
        return lessons.find(new LessonId(item), OWNER)
                .filter(lesson -> lesson.label().equals(label))
                .filter(Items::searched)
                .map(Items::entry);
    }

    /// What nobody has validated is for curators, and what is closed is no longer to be followed:
    /// both stand in the list of lessons.
    static boolean searched(Lesson lesson) {
        return lesson.state() instanceof LessonState.Live live && live.validated();
    }

    private static Entry entry(Lesson lesson) {
        LessonText text = lesson.text();
        Entry.Facts facts =
                new Entry.Facts(
                        text.themes(),
                        text.missions(),
                        List.of(),
                        null,
                        text.date(),
                        // what curators write; its passage says the same
                        Language.ENGLISH);
        List<Passage> passages = passages(lesson);
        return new Entry(
                ItemKind.LESSON,
                lesson.id().value(),
                lesson.label(),
                lesson.title(),
                null,
                facts,
                passages,
                filed(passages, text.themes()));
    }

    /// The statement, as one passage.
    static List<Passage> passages(Lesson lesson) {
        String line = LINES.matcher(lesson.text().statement()).replaceAll(" ");
        return List.of(
                new Passage(
                        1, null, List.of(), null, PassageKind.PARAGRAPH, Language.ENGLISH, line));
    }

    /// A practice or lesson speaks throughout of the first theme that its curator names.
    private static Map<Integer, ThemeId> filed(List<Passage> passages, List<ThemeId> themes) {
        return themes.isEmpty()
                ? Map.of()
                : passages.stream()
                        .collect(Collectors.toMap(Passage::number, _ -> themes.getFirst()));
    }
}
