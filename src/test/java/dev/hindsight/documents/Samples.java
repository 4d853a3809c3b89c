package dev.hindsight.documents;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// Made-up documents.
final class Samples {
    private Samples() {}

    static NewDocument document(Originals.Stored stored, Label label) {
        return new NewDocument(
                label,
                new Original(stored.hash(), "review “x”.pdf", "application/pdf", stored.size()),
                titled("Review of the start-up phase"),
                new Coverage(3, List.of(2), List.of("page 3: one picture without text")),
                List.of(new ThemeId("funding")),
                passages());
    }

    static List<ThemedPassage> passages() {
        return List.of(
                new ThemedPassage(
                        new Passage(
                                1,
                                1,
                                List.of("I. Staff", "A. Vacancies"),
                                "12",
                                PassageKind.PARAGRAPH,
                                Language.ENGLISH,
                                "A third of the posts were vacant; الشواغر; 空缺."),
                        List.of(new ThemeId("recruitment"), new ThemeId("planning"))),
                new ThemedPassage(
                        new Passage(
                                2,
                                null,
                                List.of(),
                                null,
                                PassageKind.LIST_ITEM,
                                Language.FRENCH,
                                "Recruter avant l’arrivée."),
                        List.of(new ThemeId("recruitment"))));
    }

    static Metadata titled(String title) {
        return new Metadata(
                title,
                "S/2006/429",
                DocumentType.AFTER_ACTION_REVIEW,
                PartialDate.parse("2006-06"),
                List.of(new MissionId("BINUB"), new MissionId("ONUB")),
                List.of("BI"),
                List.of("A. Author", "B. Author"),
                Language.ENGLISH);
    }
}
