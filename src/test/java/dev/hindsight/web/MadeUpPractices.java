package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Evidence;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.Status;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakePractices;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/// Practices made up for looking at pages: 23 of them, one with every kind of evidence and two
/// revisions.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpPractices extends FakePractices {
    static final String SLUG = "start-recruiting-early";
    private static final Viewer OWNER = new Viewer.Owner();
    private static final String BODY =
            String.format(
                    Locale.ROOT,
                    """
                    ## Situation
                    A third of the posts stood empty in the second year [[%1$s#n10]].

                    ## What worked
                    - Candidates were proposed **before** the mandate began [[binub-paper § General]].
                    - The list was kept up to date[^1].

                    | post | months |
                    |:--|--:|
                    | head of office | 7 |

                    [^1]: By one person, in one place [[no-such-source]].
                    """,
                    MadeUp.LONG.id());

    MadeUpPractices() {
        super(new FakeCatalogue("made up"));
        save(new PracticeId(SLUG), text("Start recruiting early", "planning"), OWNER, NEW);
        save(
                new PracticeId(SLUG),
                text("Start recruiting six months before the mandate begins", "recruitment"),
                OWNER,
                Practices.NEW + 1);
        for (int i = 1; i <= 22; i++) {
            String theme = List.of("funding", "mandate", "recruitment").get(i % 3);
            save(new PracticeId("made-up-" + i), text("Made-up practice " + i, theme), OWNER, NEW);
        }
    }

    private static PracticeText text(String title, String theme) {
        return new PracticeText(
                title,
                List.of(new ThemeId(theme), new ThemeId("planning")),
                List.of(new MissionId("BINUB"), new MissionId("ONUB")),
                PartialDate.parse("2026-11-22"),
                Status.PUBLISHED,
                Label.PUBLIC,
                List.of(
                        new Evidence(
                                Reference.parse(MadeUp.LONG.id() + "#p41").orElseThrow(),
                                "the vacancy rates in figures"),
                        new Evidence(
                                Reference.parse("binub-paper § General").orElseThrow(),
                                "notices came late")),
                BODY);
    }
}
