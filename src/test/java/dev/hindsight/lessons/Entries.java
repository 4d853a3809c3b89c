package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// Made-up practices.
final class Entries {
    private static final String BODY =
            """
            ## Situation
            A third of the posts were vacant; الشواغر; 空缺 [[binub-paper § General]].

            ## What worked
            - "Start early", 6 months ahead.
            """;
    private static final List<Evidence> EVIDENCE =
            List.of(
                    new Evidence(
                            new Reference("binub-paper", null, null, "LESSONS LEARNED"),
                            "says \"late\" of \\ posts: 30 %"),
                    new Evidence(new Reference("0123456789abcdef0123", 7, null, null), ""),
                    new Evidence(new Reference("01234567890123456789", null, 12, null), "é"));

    private Entries() {}

    static PracticeText published(String title) {
        return text(title, Status.PUBLISHED, Label.PUBLIC);
    }

    static PracticeText draft(String title) {
        return text(title, Status.DRAFT, Label.PUBLIC);
    }

    static PracticeText under(Label label, String title) {
        return text(title, Status.PUBLISHED, label);
    }

    private static PracticeText text(String title, Status status, Label label) {
        return new PracticeText(
                title,
                List.of(new ThemeId("recruitment"), new ThemeId("transition-exit")),
                List.of(new MissionId("ONUB"), new MissionId("BINUB")),
                PartialDate.parse("2026-11-22"),
                status,
                label,
                EVIDENCE,
                BODY);
    }

    static PracticeText about(String theme, String mission) {
        return new PracticeText(
                "About",
                List.of(new ThemeId("planning"), new ThemeId(theme), new ThemeId("gender-x")),
                List.of(new MissionId("ONUB"), new MissionId(mission)),
                PartialDate.ofYear(2026),
                Status.PUBLISHED,
                Label.PUBLIC,
                List.of(),
                BODY);
    }

    static PracticeText dated(String date) {
        return new PracticeText(
                "Dated",
                List.of(new ThemeId("planning")),
                List.of(),
                PartialDate.parse(date),
                Status.PUBLISHED,
                Label.PUBLIC,
                List.of(),
                BODY);
    }

    static PracticeText saying(String body) {
        return new PracticeText(
                "Saying",
                List.of(new ThemeId("planning")),
                List.of(),
                PartialDate.ofYear(2026),
                Status.PUBLISHED,
                Label.PUBLIC,
                List.of(),
                body);
    }
}
