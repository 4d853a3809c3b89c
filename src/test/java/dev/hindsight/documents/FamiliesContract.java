package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of families, whatever database lies under it.
abstract class FamiliesContract {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Viewer VISITOR = new Viewer.Anonymous();

    @TempDir Path folder;
    private Documents documents;
    private Families families;
    private Descriptions descriptions;
    private final Random random = new Random(7);

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        ChangeRows.begin(jdbi);
        Originals originals = new Originals(new StoreSettings("embedded", "", "", folder, 4));
        ChangeLog changes = new ChangeRows(jdbi, Clock.systemUTC());
        documents =
                new StoredDocuments(
                        jdbi,
                        changes,
                        TestAudit.at(Clock.systemUTC()),
                        originals,
                        new RecentPassages(),
                        Clock.systemUTC());
        families = new StoredFamilies(jdbi, new RecentPassages());
        descriptions =
                new StoredDescriptions(
                        jdbi, changes, TestAudit.at(Clock.systemUTC()), Clock.systemUTC());
    }

    private Document added(String name, Label label, Language language, List<String> texts) {
        List<ThemedPassage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(
                    new ThemedPassage(
                            new Passage(
                                    passages.size() + 1,
                                    null,
                                    List.of(),
                                    null,
                                    PassageKind.PARAGRAPH,
                                    language,
                                    text),
                            List.of()));
        }
        Metadata metadata =
                new Metadata(
                        name,
                        null,
                        DocumentType.REPORT,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        language);
        return documents
                .add(
                        new NewDocument(
                                label,
                                new Original(ContentHash.ofText(name), name, "text/plain", 1),
                                metadata,
                                Coverage.whole(),
                                List.of(),
                                passages))
                .orElseThrow();
    }

    private List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 40; word++) {
                text.append(Long.toString(random.nextLong(40_000), 36)).append(' ');
            }
            texts.add(text.toString().replaceAll("\\d", "x").strip());
        }
        return texts;
    }

    private List<Relative> of(Document document, Viewer viewer) {
        return families.of(document.id(), viewer);
    }

    @Test
    void draftAndFinalVersionKnowEachOther() {
        List<String> draft = texts(20);
        List<String> last = new ArrayList<>(draft.subList(2, 20));
        last.replaceAll(text -> text.replaceFirst(" \\w+ ", " another "));
        Document one = added("draft", Label.PUBLIC, Language.ENGLISH, draft);
        Document two = added("final", Label.PUBLIC, Language.ENGLISH, last);
        added("stranger", Label.PUBLIC, Language.ENGLISH, texts(20));
        assertThat(of(one, VISITOR))
                .singleElement()
                .satisfies(relative -> {
                    assertThat(relative.id()).isEqualTo(two.id());
                    assertThat(relative.kinship()).isEqualTo(Relative.Kinship.VERSION);
                    assertThat(relative.passages()).contains(new Relative.Shared(3, 1));
                });
        assertThat(of(two, VISITOR)).extracting(Relative::id).containsExactly(one.id());
    }

    @Test
    void passageTakenOverIsMarkedOnBothSides() {
        List<String> early = texts(20);
        List<String> late = new ArrayList<>(texts(20));
        late.set(9, early.get(4));
        Document one = added("early", Label.PUBLIC, Language.ENGLISH, early);
        Document two = added("late", Label.PUBLIC, Language.ENGLISH, late);
        assertThat(of(one, VISITOR))
                .singleElement()
                .satisfies(relative -> {
                    assertThat(relative.kinship()).isEqualTo(Relative.Kinship.PASSAGES);
                    assertThat(relative.passages()).containsExactly(new Relative.Shared(5, 10));
                });
        assertThat(of(two, VISITOR).getFirst().passages())
                .containsExactly(new Relative.Shared(10, 5));
    }

    @Test
    void shortPassagesSayNothing() {
        List<String> one = List.of("The posts were vacant.", "Recruit early.");
        Document first = added("one", Label.PUBLIC, Language.ENGLISH, one);
        added("two", Label.PUBLIC, Language.ENGLISH, one);
        assertThat(of(first, VISITOR)).isEmpty();
    }

    @Test
    void hiddenRelativesAreNotTold() {
        List<String> texts = texts(10);
        Document open = added("open", Label.PUBLIC, Language.ENGLISH, texts);
        Document hidden = added("hidden", Label.INTERNAL, Language.ENGLISH, texts);
        assertThat(of(open, VISITOR)).isEmpty();
        assertThat(of(hidden, VISITOR)).isEmpty();
        assertThat(of(open, OWNER))
                .singleElement()
                .returns(Relative.Kinship.COPY, Relative::kinship);
        Document shown = documents.relabel(hidden.id(), Label.PUBLIC, OWNER).orElseThrow();
        assertThat(of(open, VISITOR)).extracting(Relative::id).containsExactly(shown.id());
        documents.withdraw(shown.id(), OWNER);
        assertThat(of(open, VISITOR)).isEmpty();
    }

    @Test
    void translationHasTheSameNumbersInTheSameOrder() {
        List<String> english = new ArrayList<>();
        List<String> french = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            int people = 1_000 + random.nextInt(100_000);
            english.add(String.format(Locale.UK, "%d. Of %,d people.", i, people));
            french.add(
                    String.format(
                            Locale.UK,
                            "%d. Sur %d %03d personnes.",
                            i,
                            people / 1_000,
                            people % 1_000));
            other.add(i + ". Sur " + random.nextInt(100_000) + " personnes.");
        }
        Document one = added("english", Label.PUBLIC, Language.ENGLISH, english);
        Document two = added("french", Label.PUBLIC, Language.FRENCH, french);
        added("other", Label.PUBLIC, Language.FRENCH, other);
        assertThat(of(one, VISITOR))
                .singleElement()
                .returns(two.id(), Relative::id)
                .returns(Relative.Kinship.TRANSLATION, Relative::kinship);
        assertThat(of(two, VISITOR)).extracting(Relative::id).containsExactly(one.id());
    }

    @Test
    void numberedParagraphsAloneAreNoTranslation() {
        List<String> english = new ArrayList<>();
        List<String> french = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            english.add(i + ". " + "The posts were vacant. ".repeat(1 + random.nextInt(9)));
            french.add(i + ". " + "Les postes vacants. ".repeat(1 + random.nextInt(9)));
        }
        Document one = added("english", Label.PUBLIC, Language.ENGLISH, english);
        added("french", Label.PUBLIC, Language.FRENCH, french);
        assertThat(of(one, VISITOR)).isEmpty();
    }

    @Test
    void articlesOfTheSameLengthsAreATranslation() {
        List<String> english = new ArrayList<>();
        List<String> french = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            int sentences = 1 + random.nextInt(9);
            english.add("Article " + i);
            english.add("Every person has this right. ".repeat(sentences));
            french.add("Article " + i);
            french.add("Toute personne a le même droit. ".repeat(sentences));
        }
        Document one = added("english", Label.PUBLIC, Language.ENGLISH, english);
        Document two = added("french", Label.PUBLIC, Language.FRENCH, french);
        assertThat(of(one, VISITOR))
                .singleElement()
                .returns(two.id(), Relative::id)
                .returns(Relative.Kinship.TRANSLATION, Relative::kinship);
    }

    @Test
    void textWithoutRoomBetweenWordsKnowsItsCopy() {
        String text =
                random.ints(60, 0x4E00, 0x9FA5)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        Document one = added("one", Label.PUBLIC, Language.CHINESE, List.of(text));
        Document two = added("two", Label.PUBLIC, Language.CHINESE, List.of("第" + text + "。", "序"));
        assertThat(of(one, VISITOR))
                .singleElement()
                .returns(two.id(), Relative::id)
                .returns(Relative.Kinship.COPY, Relative::kinship);
    }

    /// Of passages that were changed, a print may be lost; those of a document that is known to
    /// share others are found all the same.
    @Test
    void everyPassageOfARelativeThatIsMoreAlikeThanNotIsPaired() {
        List<String> early = texts(60);
        List<String> late = new ArrayList<>(early);
        late.replaceAll(
                text -> text.replaceFirst("((\\w+ ){12})\\w+ ((\\w+ ){12})\\w+ ", "$1new $3new "));
        late.set(0, early.get(0));
        Document one = added("early", Label.PUBLIC, Language.ENGLISH, early);
        added("late", Label.PUBLIC, Language.ENGLISH, late);
        assertThat(of(one, VISITOR).getFirst().passages())
                .hasSize(60)
                .allMatch(shared -> shared.number() == shared.other());
    }

    @Test
    void severalRelativesComeTheNearestFirstAndNoMoreThanTwenty() {
        List<String> texts = texts(10);
        Document one = added("one", Label.PUBLIC, Language.ENGLISH, texts);
        for (int i = 0; i < 25; i++) {
            List<String> some = new ArrayList<>(texts.subList(0, 1));
            some.addAll(texts(3));
            added("some " + i, Label.PUBLIC, Language.ENGLISH, some);
        }
        Document copy = added("copy", Label.PUBLIC, Language.ENGLISH, texts);
        assertThat(of(one, VISITOR)).hasSize(20).first().returns(copy.id(), Relative::id);
    }

    @Test
    void readingAgainForgetsWhatStoodThere() {
        List<String> texts = texts(10);
        Document one = added("one", Label.PUBLIC, Language.ENGLISH, texts);
        Document two = added("two", Label.PUBLIC, Language.ENGLISH, texts);
        Rereading again = new Rereading(null, Coverage.whole(), List.of());
        assertThat(descriptions.reread(two.id(), again, OWNER)).isPresent();
        assertThat(of(one, VISITOR)).isEmpty();
    }
}
