package dev.hindsight.testing;

import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Documents made up for tests, by hand or at random.
public final class MadeUp {
    private static final List<String> THEMES =
            List.of("mandate", "funding", "recruitment", "planning", "gender", "training");
    private static final List<String> MISSIONS = List.of("BINUB", "MINUSTAH", "UNMIK", "UNTAES");
    private static final List<String> COUNTRIES = List.of("BI", "HT", "XK", "HR");
    private static final List<String> WORDS =
            List.of(
                    "mission",
                    "vacancy",
                    "rates",
                    "funding",
                    "delays",
                    "recruitment",
                    "staff",
                    "handover",
                    "elections",
                    "police",
                    "training",
                    "women",
                    "budget",
                    "mandate",
                    "security",
                    "council",
                    "project",
                    "impact",
                    "DDR",
                    "AIDS",
                    "aid",
                    "planning");

    private MadeUp() {}

    /// An English report of 2006 whose paragraphs are the given ones, without pages.
    public static NewDocument document(Label label, String title, String... paragraphs) {
        Metadata metadata =
                metadata(title, DocumentType.REPORT, PartialDate.ofYear(2006), Language.ENGLISH);
        return document(label, metadata, paragraphs);
    }

    public static Metadata metadata(
            String title, DocumentType type, @Nullable PartialDate date, Language language) {
        return new Metadata(title, null, type, date, List.of(), List.of(), List.of(), language);
    }

    public static NewDocument document(Label label, Metadata metadata, String... paragraphs) {
        List<ThemedPassage> passages =
                IntStream.range(0, paragraphs.length)
                        .mapToObj(i -> passage(i + 1, metadata.language(), paragraphs[i]))
                        .toList();
        return document(label, metadata, passages);
    }

    public static NewDocument document(
            Label label, Metadata metadata, List<ThemedPassage> passages) {
        String text =
                passages.stream()
                        .map(passage -> passage.passage().text())
                        .collect(Collectors.joining("\n"));
        ContentHash hash = ContentHash.ofText(metadata.title() + "\n" + text);
        return new NewDocument(
                label,
                new Original(hash, "a.txt", "text/plain", text.length()),
                metadata,
                Coverage.whole(),
                List.of(),
                passages);
    }

    public static ThemedPassage passage(int number, Language language, String text) {
        Passage passage =
                new Passage(number, null, List.of(), null, PassageKind.PARAGRAPH, language, text);
        return new ThemedPassage(passage, List.of());
    }

    /// A document of random words from a small vocabulary, so that much of it matches and ties.
    public static NewDocument random(RandomGenerator random, Label label, String title) {
        @Nullable PartialDate date =
                random.nextInt(8) == 0 ? null : PartialDate.ofYear(2000 + random.nextInt(6));
        DocumentType[] types = DocumentType.values();
        Metadata metadata =
                new Metadata(
                        title,
                        null,
                        types[random.nextInt(types.length)],
                        date,
                        some(random, MISSIONS).stream().map(MissionId::new).toList(),
                        some(random, COUNTRIES),
                        List.of(),
                        random.nextInt(4) == 0 ? Language.FRENCH : Language.ENGLISH);
        return document(label, metadata, passages(random));
    }

    public static List<ThemedPassage> passages(RandomGenerator random) {
        List<ThemedPassage> passages = new ArrayList<>();
        int count = random.nextInt(6);
        for (int number = 1; number <= count; number++) {
            Language language = random.nextInt(5) == 0 ? Language.FRENCH : Language.ENGLISH;
            Passage passage =
                    new Passage(
                            number,
                            random.nextBoolean() ? number : null,
                            random.nextBoolean() ? List.of(words(random, 2)) : List.of(),
                            null,
                            PassageKind.PARAGRAPH,
                            language,
                            words(random, 3 + random.nextInt(20)));
            List<ThemeId> themes = some(random, THEMES).stream().map(ThemeId::new).toList();
            passages.add(new ThemedPassage(passage, themes));
        }
        return passages;
    }

    public static String words(RandomGenerator random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private static List<String> some(RandomGenerator random, List<String> of) {
        return of.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }
}
