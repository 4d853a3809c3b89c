package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Noninterference (Goguen and Meseguer 1982) over the whole program: what somebody may not see
/// changes not a letter of any answer that they get.
final class NoLeakTest {
    private static final String WORD = HiddenWorld.WORD;

    @TempDir private static Path folder;
    private static HiddenWorld world;
    private static RealProgram everything;
    private static RealProgram open;
    private static RealProgram withInternal;
    private static String hidden = "";
    private static String internal = "";
    private static String opened = "";
    private static String parent = "";
    private static String shared = "";

    @BeforeAll
    static void fill() throws Exception {
        world = new HiddenWorld(folder, Map.of());
        everything = world.everything;
        open = world.open;
        withInternal = world.withInternal;
        internal = world.internal;
        hidden = world.hidden;
        parent = world.parent;
        opened = world.opened;
        shared = world.shared();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static final List<String> QUERIES =
            List.of(
                    "",
                    "q=" + WORD,
                    "q=vacancy+rates",
                    "q=vacancy+funding&theme=recruitment",
                    "q=recruitment&mission=BINUB",
                    "q=S%2F1961%2F777",
                    "q=posts+empty&kind=practice",
                    "kind=practice",
                    "kind=document&page=2",
                    "mission=UNMIK&year=2031",
                    "country=TD",
                    "language=es",
                    "type=after-action-review",
                    "theme=recruitment&theme=funding",
                    "q=" + WORD + "l",
                    "q=quetz*",
                    "q=vacancy+label%3Ainternal",
                    "q=vacancy+NOT+rates&sort=date",
                    "q=rates+AND+mission%3ABINUB+year%3A2031",
                    "theme=people-and-leadership&as=passages");

    private static final List<String> PAGES =
            List.of(
                    "/api/v1/search?q=vacancy&as=passages&size=50",
                    "/api/v1/search?q=%22vacancy+rates%22",
                    "/api/v1/search?q=" + WORD + "&as=passages",
                    "/suggestions?q=quetz",
                    "/suggestions?q=repor",
                    "/api/v1/suggestions?q=qeutz",
                    "/api/v1/suggestions?q=recr",
                    "/",
                    "/?lang=fr",
                    "/documents",
                    "/documents?page=2",
                    "/practices",
                    "/practices?page=3",
                    "/practices?theme=recruitment",
                    "/themes",
                    "/themes/recruitment",
                    "/themes/funding",
                    "/themes/mandate",
                    "/missions",
                    "/missions/BINUB",
                    "/missions/UNMIK",
                    "/api/v1/practices",
                    "/api/v1/practices?theme=recruitment&size=100",
                    "/api/v1/practices?mission=BINUB",
                    "/api/v1/themes",
                    "/candidates",
                    "/candidates?theme=recruitment&dismissed=true",
                    "/health");

    private static List<String> addresses() {
        List<String> paths = new ArrayList<>();
        for (String kind : List.of("/search?", "/api/v1/search?")) {
            for (String query : QUERIES) {
                paths.add(kind + query);
            }
        }
        paths.addAll(PAGES);
        for (String id : List.of(hidden, internal, shared, opened, parent)) {
            for (String part :
                    List.of(
                            "",
                            "?kind=recommendation&found=2",
                            "/original",
                            "/citation.txt",
                            "/passages/1/themes")) {
                paths.add("/documents/" + id + part);
            }
            paths.add("/similar?kind=document&n=1&id=" + id);
            paths.add("/api/v1/similar?kind=document&id=" + id);
            for (String part : List.of("", "/family", "/passages", "/original", "/candidates")) {
                paths.add("/api/v1/documents/" + id + part);
            }
        }
        for (String id :
                List.of("only-there", "only-a-draft", "only-inside", "open-now", "no-such")) {
            for (String part :
                    List.of("", "/edit", "/revisions/1", "/revisions/2", "/citation.bib")) {
                paths.add("/practices/" + id + part);
            }
            paths.add("/api/v1/practices/" + id);
            paths.add("/api/v1/similar?kind=practice&id=" + id);
        }
        paths.addAll(HiddenLessons.paths());
        paths.addAll(Briefings.PATHS);
        return paths;
    }

    /// Every answer, without what differs from one moment to the next.
    private static Map<String, String> answers(RealProgram program, String name) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        try (Caller caller = new Caller(program.uri())) {
            if (!name.isEmpty()) {
                assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
            }
            for (String path : addresses()) {
                var response = caller.get(path);
                String body =
                        response.body()
                                .replace(String.valueOf(program.uri().getPort()), "PORT")
                                .replaceAll("\"tookMs\":\\d+", "\"tookMs\":0")
                                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "csrf")
                                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "MOMENT")
                                .replaceAll("\\d{1,2} \\p{L}+ \\d{4}, \\d\\d:\\d\\d UTC", "MOMENT");
                answers.put(path, response.statusCode() + "\n" + body);
            }
        }
        return answers;
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .toList();
    }

    private static void same(String name, RealProgram without) throws Exception {
        Map<String, String> with = answers(everything, name);
        Map<String, String> lacking = answers(without, name);
        assertThat(differing(with, lacking)).as("answers that tell on something").isEmpty();
        assertThat(with).hasSizeGreaterThan(60);
    }

    @Test
    void aVisitorSeesNoTraceOfWhatIsInternalRestrictedOrADraft() throws Exception {
        same("", open);
    }

    @Test
    void aReaderSeesNoTraceOfWhatIsRestrictedOrADraft() throws Exception {
        same("Rita", withInternal);
    }

    @Test
    void aContributorSeesNoTraceOfWhatIsRestrictedToAnotherMission() throws Exception {
        same("Clarisse", withInternal);
    }

    @Test
    void aCuratorDoesSeeItSoTheseAnswersWouldTell() throws Exception {
        List<String> told = differing(answers(everything, "Carla"), answers(open, "Carla"));
        assertThat(told)
                .contains(
                        "/",
                        "/documents",
                        "/documents/" + hidden,
                        "/documents/" + shared,
                        "/api/v1/documents/" + shared + "/family",
                        "/practices",
                        "/practices/only-a-draft",
                        "/lessons",
                        "/lessons/lesson-there",
                        "/lessons/lesson-observed",
                        "/lessons/lesson-long-ago",
                        "/not-learned",
                        "/api/v1/not-learned",
                        "/api/v1/lessons/lesson-for-all/recurrence",
                        "/api/v1/lessons/lesson-there",
                        "/themes",
                        "/themes/recruitment",
                        "/missions",
                        "/missions/BINUB",
                        "/search?q=" + WORD,
                        "/api/v1/search?q=vacancy+rates",
                        "/api/v1/practices?mission=BINUB")
                .hasSizeGreaterThan(40);
    }

    @Test
    void aReaderSeesWhatIsInternalSoTheDifferenceIsTheLabel() throws Exception {
        assertThat(differing(answers(everything, "Rita"), answers(open, "Rita")))
                .contains("/documents/" + internal, "/practices/only-inside", "/")
                .contains("/documents/" + shared, "/api/v1/documents/" + shared + "/family");
    }

    @Test
    void anAttachmentTellsOfItsParentOnlyThoseWhoSeeIt() throws Exception {
        String path = "/api/v1/documents/" + opened;
        assertThat(answers(everything, "").get(path))
                .startsWith("200")
                .contains("\"parent\":null", "An annex of the annex");
        assertThat(answers(everything, "Carla").get(path)).contains("\"id\":\"" + parent);
        assertThat(answers(everything, "Carla").get("/documents/" + opened))
                .contains("Joint à", HiddenMail.TITLE, "Fichiers joints");
    }

    @Test
    void aFamilyIsToldToThoseWhoSeeAllOfIt() throws Exception {
        String path = "/api/v1/documents/" + shared + "/family";
        assertThat(answers(everything, "").get(path)).isEqualTo("200\n[]");
        assertThat(answers(everything, "Rita").get(path))
                .contains("Staffing inside", "\"kinship\":\"passages\"")
                .doesNotContain("Staffing there", "Effectifs");
        assertThat(answers(everything, "Carla").get(path))
                .contains("Staffing inside", "Staffing there", "Effectifs")
                .contains("\"kinship\":\"version\"", "\"kinship\":\"translation\"");
    }
}
