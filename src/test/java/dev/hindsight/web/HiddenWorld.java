package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.SaveOutcome;
import dev.hindsight.lessons.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Three installations: one that holds everything, one that never held what is not public, and one
/// that never held what is restricted or a draft.
final class HiddenWorld implements AutoCloseable {
    private static final long SEED = 5;
    private static final Label RESTRICTED = Label.restrictedTo(new MissionId("BINUB"));
    private static final Viewer OWNER = new Viewer.Owner();

    /// A word, a theme, a year, a country and a mission that only hidden items have.
    static final String WORD = "quetzalcoatl";

    private static final String BODY =
            "## Situation\nPosts for " + WORD + " stood empty.\n\n## What worked\nEarly notices.";

    private final Path folder;
    private final Map<String, Object> settings;
    final RealProgram everything;
    final RealProgram open;
    final RealProgram withInternal;
    final String hidden;
    final String internal;
    final String opened;
    final String parent;
    final HiddenSubmissions submissions;
    private String shared = "";

    /// @param settings that all three have, by key
    HiddenWorld(Path folder, Map<String, Object> settings) throws Exception {
        this.folder = folder;
        this.settings = settings;
        everything = begun("everything");
        open = begun("open");
        withInternal = begun("internal");
        internal = document(everything, Label.INTERNAL);
        document(withInternal, Label.INTERNAL);
        practice(everything, "only-inside", Status.PUBLISHED, Label.INTERNAL);
        practice(withInternal, "only-inside", Status.PUBLISHED, Label.INTERNAL);
        hidden = document(everything, RESTRICTED);
        practice(everything, "only-there", Status.PUBLISHED, RESTRICTED);
        practice(everything, "only-a-draft", Status.DRAFT, Label.PUBLIC);
        HiddenLessons.in(everything, withInternal, open);
        family();
        HiddenMail mail = HiddenMail.in(everything, List.of(open, withInternal));
        parent = mail.parent();
        opened = mail.opened();
        submissions = HiddenSubmissions.in(everything, withInternal);
        openNow(everything, RESTRICTED);
        for (RealProgram program : all()) {
            openNow(program, Label.PUBLIC);
            program.settle();
        }
    }

    /// A document for all whose relatives are hidden.
    String shared() {
        return shared;
    }

    private List<RealProgram> all() {
        return List.of(everything, open, withInternal);
    }

    @Override
    public void close() {
        all().forEach(RealProgram::close);
    }

    private RealProgram begun(String name) throws Exception {
        RealProgram program =
                new RealProgram(folder.resolve(name), settings)
                        .practices()
                        .person("Rita", Role.READER)
                        .person("Clarisse", Role.CONTRIBUTOR, "UNMIK")
                        .person("Carla", Role.CURATOR);
        HiddenSubmissions.people(program);
        Random random = new Random(SEED);
        for (int i = 0; i < 25; i++) {
            program.get(Documents.class)
                    .add(dev.hindsight.testing.MadeUp.random(random, Label.PUBLIC, "Report " + i));
        }
        return program;
    }

    private static String document(RealProgram program, Label label) {
        Metadata metadata =
                new Metadata(
                        "The " + WORD + " review",
                        "S/1961/777",
                        DocumentType.AFTER_ACTION_REVIEW,
                        new PartialDate(2031, 5, 1),
                        List.of(new MissionId("BINUB"), new MissionId("UNMIK")),
                        List.of("TD"),
                        List.of("A. Hidden"),
                        Language.SPANISH);
        List<ThemedPassage> passages = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            String text = WORD + " vacancy rates funding recruitment " + label + " " + i;
            Passage passage =
                    new Passage(
                            i,
                            i,
                            List.of("Part"),
                            null,
                            PassageKind.PARAGRAPH,
                            Language.ENGLISH,
                            text);
            passages.add(new ThemedPassage(passage, List.of(new ThemeId("recruitment"))));
        }
        NewDocument hidden = dev.hindsight.testing.MadeUp.document(label, metadata, passages);
        Document added = program.get(Documents.class).add(hidden).orElseThrow();
        return added.id().value();
    }

    /// A document for all, with a near copy, a translation and a passage taken over that are not.
    private void family() {
        for (RealProgram program : List.of(everything, open, withInternal)) {
            shared = relative(program, Label.PUBLIC, Language.ENGLISH, "Staffing", 0, 12);
        }
        for (RealProgram program : List.of(everything, withInternal)) {
            relative(program, Label.INTERNAL, Language.ENGLISH, "Staffing inside", 8, 20);
        }
        relative(everything, RESTRICTED, Language.ENGLISH, "Staffing there", 0, 11);
        relative(everything, RESTRICTED, Language.FRENCH, "Effectifs", 0, 12);
    }

    private static String relative(
            RealProgram program, Label label, Language language, String title, int from, int to) {
        String word = language == Language.ENGLISH ? " en" : " fr";
        String[] paragraphs =
                IntStream.range(from, to)
                        .mapToObj(i -> paragraph(new Random(SEED * 1_000 + i), word))
                        .toArray(String[]::new);
        Metadata metadata =
                dev.hindsight.testing.MadeUp.metadata(title, DocumentType.REPORT, null, language);
        NewDocument made = dev.hindsight.testing.MadeUp.document(label, metadata, paragraphs);
        return program.get(Documents.class).add(made).orElseThrow().id().value();
    }

    /// Two numbers, and forty words that begin alike.
    private static String paragraph(Random random, String word) {
        StringBuilder text = new StringBuilder("Of " + random.nextInt(10_000));
        text.append(" or ").append(random.nextInt(10_000));
        for (int i = 0; i < 40; i++) {
            text.append(word);
            random.ints(3, 'a', 'z').forEach(letter -> text.append((char) letter));
        }
        return text.toString();
    }

    private static void practice(RealProgram program, String id, Status status, Label label) {
        PracticeText text = text("Recruit " + WORD, status, label, BODY);
        program.get(Practices.class).save(new PracticeId(id), text, OWNER, Practices.NEW);
    }

    private static PracticeText text(String title, Status status, Label label, String body) {
        return new PracticeText(
                title,
                List.of(new ThemeId("recruitment"), new ThemeId("funding")),
                List.of(new MissionId("BINUB"), new MissionId("UNMIK")),
                new PartialDate(2032, 1, 1),
                status,
                label,
                List.of(),
                body);
    }

    /// Saves the practice whose earlier revisions may have been hidden.
    private static void openNow(RealProgram program, Label label) {
        String body = label.equals(Label.PUBLIC) ? "## Situation\nPosts stood empty." : BODY;
        Practices practices = program.get(Practices.class);
        PracticeId id = new PracticeId("open-now");
        int newest = practices.revisions(id, OWNER).size();
        PracticeText text = text("Recruit early", Status.PUBLISHED, label, body);
        assertThat(practices.save(id, text, OWNER, newest)).isInstanceOf(SaveOutcome.Saved.class);
    }
}
