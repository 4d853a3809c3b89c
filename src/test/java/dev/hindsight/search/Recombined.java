package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/// As many passages as wanted, made of the sentences of real paragraphs: documents of 50 passages,
/// each of whole sentences and of 90 words or more, so that none is joined with another.
///
/// Six in ten sentences of a document come from one report, the others from anywhere. It holds no
/// document in memory: each is made when it is asked for, always the same by its number.
final class Recombined implements Documents, Changes {
    static final int PASSAGES = 50;
    private static final int FEWEST_WORDS = 90;
    private static final int THEMES = 4;
    private static final long SEED = 20_261_127;
    private static final List<DocumentType> TYPES = List.of(DocumentType.values());

    private final RealSentences real;
    private final int documents;
    private final List<ThemeId> themes;
    private final List<String> countries;

    /// @param corpus of `un-activities`
    Recombined(Path corpus, int passages) {
        this.real = new RealSentences(corpus);
        this.documents = passages / PASSAGES;
        Vocabulary vocabulary = new Vocabulary();
        this.themes = vocabulary.leaves().stream().map(theme -> theme.id()).toList();
        this.countries = vocabulary.countries().stream().map(it -> it.code()).limit(60).toList();
    }

    RealSentences real() {
        return real;
    }

    int documents() {
        return documents;
    }

    private static DocumentId id(long number) {
        return new DocumentId(String.format(Locale.ROOT, "%020x", number));
    }

    private static long number(DocumentId id) {
        return Long.parseLong(id.value(), 16);
    }

    /// @param number from 1
    Document document(long number) {
        Random random = new Random(SEED + number);
        RealSentences.Report report = real.any(random);
        String title = "No. " + number + " " + RealSentences.beginning(real.sentence(random), 5, 9);
        Metadata metadata =
                new Metadata(
                        title,
                        null,
                        TYPES.get(random.nextInt(TYPES.size())),
                        PartialDate.ofYear(1990 + random.nextInt(35)),
                        List.of(new MissionId(report.mission())),
                        List.of(countries.get(random.nextInt(countries.size()))),
                        List.of(),
                        Language.ENGLISH);
        return new Document(
                id(number),
                Label.PUBLIC,
                new Original(ContentHash.ofText(title), "a.txt", "text/plain", 1),
                metadata,
                Coverage.whole(),
                themes(number),
                PASSAGES,
                Instant.EPOCH);
    }

    private List<ThemeId> themes(long number) {
        Random random = new Random(-SEED - number);
        return random.ints(0, themes.size())
                .distinct()
                .limit(THEMES)
                .mapToObj(i -> themes.get(i))
                .toList();
    }

    List<ThemedPassage> passages(long number) {
        Random random = new Random(SEED + number);
        RealSentences.Report report = real.any(random);
        List<ThemeId> own = themes(number);
        List<ThemedPassage> passages = new ArrayList<>();
        List<String> section = List.of();
        for (int i = 0; i < PASSAGES; i++) {
            if (i % 10 == 0) {
                section = List.of(RealSentences.beginning(real.sentence(random), 3, 6));
            }
            StringBuilder text = new StringBuilder();
            for (int words = 0; words < FEWEST_WORDS; ) {
                String sentence =
                        random.nextInt(10) < 6 ? report.sentence(random) : real.sentence(random);
                text.append(text.isEmpty() ? "" : " ").append(sentence);
                words += RealSentences.words(sentence);
            }
            Passage passage =
                    new Passage(
                            i + 1,
                            1 + i / 3,
                            section,
                            Integer.toString(i + 1),
                            PassageKind.PARAGRAPH,
                            Language.ENGLISH,
                            text.toString());
            List<ThemeId> filed =
                    random.nextInt(10) < 7 ? List.of(own.get(random.nextInt(THEMES))) : List.of();
            passages.add(new ThemedPassage(passage, filed));
        }
        return passages;
    }

    @Override
    public Optional<Document> find(DocumentId id, Viewer viewer) {
        return Optional.of(document(number(id)));
    }

    @Override
    public List<ThemedPassage> passages(DocumentId id, Viewer viewer) {
        return passages(number(id));
    }

    @Override
    public List<Change> after(long number, int limit) {
        return LongStream.rangeClosed(number + 1, Math.min(documents, number + limit))
                .mapToObj(it -> new Change(it, ItemKind.DOCUMENT, id(it).value(), Label.PUBLIC))
                .toList();
    }

    @Override
    public long latest() {
        return documents;
    }

    @Override
    public String installation() {
        return "recombined";
    }

    @Override
    public Optional<Path> original(DocumentId id, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public long count(Viewer viewer) {
        return documents;
    }

    @Override
    public List<Document> newest(Viewer viewer, int offset, int limit) {
        throw new UnsupportedOperationException("only read by the index");
    }

    @Override
    public Optional<Document> add(NewDocument document) {
        throw new UnsupportedOperationException("only read by the index");
    }

    @Override
    public Optional<Long> edit(DocumentId id, Metadata metadata, Viewer viewer) {
        throw new UnsupportedOperationException("only read by the index");
    }

    @Override
    public Optional<Document> relabel(DocumentId id, Label label, Viewer viewer) {
        throw new UnsupportedOperationException("only read by the index");
    }

    @Override
    public Optional<Long> withdraw(DocumentId id, Viewer viewer) {
        throw new UnsupportedOperationException("only read by the index");
    }

    @Override
    public void discard(ContentHash original) {
        throw new UnsupportedOperationException("only read by the index");
    }
}
