package dev.hindsight.web;

import dev.hindsight.documents.Document;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Documents made up for looking at pages: short and long titles, six languages, pages that could
/// not be read, and one document of 900 passages.
final class MadeUp {
    static final String WORDS = "vacancy rates";
    private static final List<String> MISSIONS =
            List.of("BINUB", "MINUSTAH", "UNMIK", "UNMIL", "UNAMSIL", "MONUC", "UNOCI");
    private static final List<DocumentType> TYPES = List.of(DocumentType.values());
    private static final List<String> COUNTRIES = List.of("BI", "HT", "XK", "LR", "SL", "CD", "CI");
    private static final List<String> THEMES =
            List.of(
                    "recruitment",
                    "funding",
                    "mandate",
                    "humanitarian-space",
                    "planning",
                    "training");
    private static final List<String> TITLES =
            List.of(
                    "Lessons of the start-up of an integrated office",
                    "End of Assignment Report of the Deputy Special Representative",
                    "Survey of practice: how missions of different size and mandate organised the"
                            + " recruitment of national and international staff during the first year"
                            + " after their establishment, and what became of vacancy rates",
                    "After-action review of the elections",
                    "Humanitarian coordination beside a mission",
                    "Quick impact projects, a review",
                    "Handover to the country team");
    private static final List<String> SENTENCES =
            List.of(
                    "Vacancy rates in the civilian component stayed above forty per cent until the"
                            + " second year, since candidates were proposed before their posts were"
                            + " approved.",
                    "The office asked for start-up money in the first budget, and received it nine"
                            + " months later.",
                    "Humanitarian coordination was kept apart from the political work, in another"
                            + " building and under another emblem, at the wish of the agencies.",
                    "Regional offices should be able to decide on small purchases by themselves.",
                    "The joint planning team met once a week; minutes were sent to headquarters the"
                            + " same day.");

    static final Document LONG =
            document(
                    100,
                    "The long report: everything in nine hundred passages",
                    Label.PUBLIC,
                    Language.ENGLISH);
    static final Document RESTRICTED =
            document(
                    101,
                    "What only one mission may read",
                    Label.restrictedTo(new MissionId("BINUB")),
                    Language.ENGLISH);
    static final Document FRENCH =
            document(
                    102,
                    "Enseignements tirés du démarrage d’un bureau intégré",
                    Label.PUBLIC,
                    Language.FRENCH);
    static final Document ARABIC =
            document(103, "دروس مستفادة من بدء بعثة متكاملة", Label.PUBLIC, Language.ARABIC);
    static final List<Document> DOCUMENTS =
            Stream.concat(
                            Stream.of(LONG, RESTRICTED, FRENCH, ARABIC),
                            IntStream.range(0, 41)
                                    .mapToObj(i ->
                                            document(
                                                    i,
                                                    TITLES.get(i % TITLES.size()),
                                                    Label.PUBLIC,
                                                    Language.ENGLISH)))
                    .toList();

    private MadeUp() {}

    /// The restricted document is shown to everyone here, so that its page can be looked at.
    static boolean isShownAnyway(Document document) {
        return document.equals(RESTRICTED);
    }

    private static Document document(int i, String title, Label label, Language language) {
        ContentHash hash = ContentHash.ofText("made up " + i);
        int at = i % MISSIONS.size();
        boolean bare = i % 5 == 4;
        return new Document(
                DocumentId.of(hash, label),
                label,
                new Original(hash, "report-" + i + ".pdf", "application/pdf", 1_234_567L + i),
                new Metadata(
                        title,
                        bare ? null : "S/" + (1999 + i % 23) + "/" + (100 + i),
                        TYPES.get(i % TYPES.size()),
                        date(i),
                        bare ? List.of() : List.of(new MissionId(MISSIONS.get(at))),
                        bare ? List.of() : List.of(COUNTRIES.get(at)),
                        i % 3 == 0 ? List.of("United Nations", "A. Author") : List.of(),
                        language),
                coverage(i),
                Stream.of(THEMES.get(i % 6), THEMES.get((i + 2) % 6), THEMES.get((i + 5) % 6))
                        .map(ThemeId::new)
                        .toList(),
                i == 100 ? 900 : 24,
                Instant.parse(String.format(Locale.ROOT, "2026-11-0%dT08:00:00Z", 1 + i % 9)));
    }

    private static @Nullable PartialDate date(int i) {
        int year = 1999 + i % 23;
        return switch (i % 4) {
            case 0 -> new PartialDate(year, 1 + i % 12, 1);
            case 1 -> new PartialDate(year, 1 + i % 12, null);
            case 2 -> PartialDate.ofYear(year);
            default -> new PartialDate(year, 1 + i % 12, 28);
        };
    }

    private static Coverage coverage(int i) {
        if (i == 100) {
            return new Coverage(182, List.of(7, 182), List.of("attachment chart.xls: damaged"));
        }
        return i % 4 == 3 ? Coverage.whole() : new Coverage(9, List.of(), List.of());
    }

    static List<ThemedPassage> passages(Document document) {
        List<ThemedPassage> passages = new ArrayList<>();
        int each = 5;
        for (int number = 1; number <= document.passages(); number++) {
            Passage passage = passage(document, number, each);
            passages.add(new ThemedPassage(passage, List.of(new ThemeId("recruitment"))));
        }
        return passages;
    }

    private static Passage passage(Document document, int number, int each) {
        boolean heading = number % 12 == 1;
        String part = (number / 60 + 1) + ". Part of the report";
        String section = (number / 12 + 1) + ". What happened in period " + (number / 12 + 1);
        Integer page = document.coverage().pages() == null ? null : page(number, each);
        PassageKind kind = heading ? PassageKind.HEADING : kind(number);
        return new Passage(
                number,
                page,
                heading ? List.of(part) : List.of(part, section),
                kind == PassageKind.PARAGRAPH ? String.valueOf(number) : null,
                kind,
                document.metadata().language(),
                heading ? section : words(document, number));
    }

    /// Page 7 has no text: it needs OCR.
    private static Integer page(int number, int each) {
        int page = (number - 1) / each + 1;
        return page < 7 ? page : page + 1;
    }

    private static PassageKind kind(int number) {
        return switch (number % 12) {
            case 5, 6 -> PassageKind.LIST_ITEM;
            case 8, 9 -> PassageKind.TABLE_ROW;
            case 11 -> PassageKind.FOOTNOTE;
            default -> PassageKind.PARAGRAPH;
        };
    }

    private static String words(Document document, int number) {
        return switch (document.metadata().language()) {
            case ARABIC -> "ظلت معدلات الشغور مرتفعة حتى السنة الثانية.";
            case FRENCH -> "Le taux de vacance est resté élevé jusqu’à la deuxième année.";
            case ENGLISH, SPANISH, RUSSIAN, CHINESE, UNKNOWN ->
                    SENTENCES.get(number % SENTENCES.size())
                            + " "
                            + SENTENCES.get((number * 7 + 2) % SENTENCES.size());
        };
    }
}
