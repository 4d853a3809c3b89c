package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A small vocabulary made up for looking at pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpNames implements Names {
    private static final String MISSIONS =
            """
            BINUB|United Nations Integrated Office in Burundi|BI|2007-01-01|2010-12-31|ONUB|
            MINUSTAH|United Nations Stabilization Mission in Haiti|HT|2004-06|2017-10-15||
            MONUC|United Nations Organization Mission in the Democratic Republic of the Congo|CD|1999-11-30|2010-06-30||
            ONUB|United Nations Operation in Burundi|BI|2004-06-01|2006-12-31||BINUB
            UNAMSIL|United Nations Mission in Sierra Leone|SL|1999-10-22|2005-12-31||
            UNMIK|United Nations Interim Administration Mission in Kosovo|XK|1999-06-10|||
            UNMIL|United Nations Mission in Liberia|LR|2003-09-19|2018-03-30||
            UNOCI|United Nations Operation in Côte d’Ivoire|CI|2004-04-04|2017-06-30||
            """;

    @Override
    public List<Theme> themes(Language language) {
        boolean french = language == Language.FRENCH;
        return List.of(
                theme(
                        "setting-up",
                        french ? "Mise en place" : "Setting up a mission",
                        french,
                        List.of(
                                theme("mandate", "Mandat", "Mandate", french),
                                theme("planning", "Planification", "Planning", french),
                                theme("funding", "Financement", "Funding", french),
                                theme("recruitment", "Recrutement", "Recruitment", french))),
                theme(
                        "working-together",
                        french ? "Travailler ensemble" : "Working together",
                        french,
                        List.of(
                                theme("coordination", "Coordination", "Coordination", french),
                                theme(
                                        "humanitarian-space",
                                        "Espace humanitaire",
                                        "Humanitarian space",
                                        french))),
                theme("training", french ? "Formation" : "Training", french, List.of()));
    }

    private static Theme theme(String id, String frenchLabel, String label, boolean french) {
        return theme(id, french ? frenchLabel : label, french, List.of());
    }

    private static Theme theme(String id, String label, boolean french, List<Theme> children) {
        return new Theme(
                new ThemeId(id),
                label,
                french
                        ? "Comment trouver, choisir et garder les personnes dont une mission a besoin."
                        : "How the people that a mission needs are found, chosen and kept.",
                french
                        ? List.of("vacances de poste", "listes de réserve")
                        : List.of("vacancies", "rosters"),
                french ? List.of("formation (voir Formation)") : List.of("training (see Training)"),
                children);
    }

    @Override
    public Optional<Theme> theme(String id, Language language) {
        return themes(language).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.children().stream()))
                .filter(theme -> theme.id().value().equals(id))
                .findFirst();
    }

    @Override
    public List<Mission> missions(Language language) {
        return MISSIONS.lines().map(MadeUpNames::mission).toList();
    }

    private static Mission mission(String line) {
        List<String> parts = List.of(line.split("[|]", -1));
        return new Mission(
                new MissionId(parts.get(0)),
                parts.get(1),
                List.of(parts.get(2)),
                PartialDate.parse(parts.get(3)),
                parts.get(4).isEmpty() ? null : PartialDate.parse(parts.get(4)),
                ids(parts.get(5)),
                ids(parts.get(6)));
    }

    private static List<MissionId> ids(String id) {
        return Stream.of(id).filter(it -> !it.isEmpty()).map(MissionId::new).toList();
    }

    @Override
    public Optional<Mission> mission(String id, Language language) {
        return missions(language).stream()
                .filter(mission -> mission.id().value().equals(id))
                .findFirst();
    }

    @Override
    public String country(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }
}
