package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final String GOOD =
            """
            ---
            title: "A title"
            themes: [funding]
            missions: []
            date: 2026-11-22
            status: draft
            evidence: []
            ---
            Text
            """;

    private static PracticeReading read(String text) {
        return FrontMatter.read(text, Label.PUBLIC, VOCABULARY);
    }

    private static List<String> problems(String text) {
        return switch (read(text)) {
            case PracticeReading.Read read -> throw new AssertionError("was read: " + read);
            case PracticeReading.Unreadable unreadable ->
                    unreadable.problems().stream().map(problem -> problem.in("a.md")).toList();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "Colon: and # hash",
                "\"Quoted\" \\ and \\n",
                "2006",
                "no",
                "null",
                "- [x] {y}: &z *a !b |c >d 'e' %f @g `h`",
                "الشواغر 空缺 é 😀",
                "---"
            })
    void whatIsWrittenIsReadBackEqual(String title) {
        for (Label label : List.of(Label.PUBLIC, Label.restrictedTo(new MissionId("BINUB")))) {
            PracticeText text = Entries.under(label, title);
            assertThat(read(FrontMatter.write(text))).isEqualTo(new PracticeReading.Read(text));
            assertThat(PracticeForm.of(text).read(VOCABULARY))
                    .isEqualTo(new PracticeReading.Read(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\nx\n---", "a\n---\nb", "\ttab\n\n\n\nlines", "  indented", "[[x]]"})
    void anyBodyIsReadBackEqual(String body) {
        PracticeText text = Entries.saying(body);
        assertThat(read(FrontMatter.write(text))).isEqualTo(new PracticeReading.Read(text));
    }

    @Test
    void lineEndsAndByteOrderMarksOfOtherSystemsAreUnderstood() {
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n"))).isEqualTo(read(GOOD));
        assertThat(read(GOOD)).isInstanceOf(PracticeReading.Read.class);
    }

    @Test
    void everyProblemIsNamedWithFileKeyGivenAndExpected() {
        String broken =
                """
                ---
                titel: "A title"
                themes: [fundin, Funding]
                missions: BINUB
                date: 2026-13-01
                status: finished
                label: secret
                evidence:
                  - source: Not A Key
                    shows: x
                  - section: General
                  - just text
                  - source: binub-paper
                    page: seven
                ---
                """;
        assertThat(problems(broken))
                .allMatch(line -> line.startsWith("a.md: ") && line.contains("expected is "))
                .anyMatch(line -> line.contains("key is 'titel'"))
                .anyMatch(line -> line.contains("title is missing"))
                .anyMatch(line -> line.contains("themes is 'fundin'"))
                .anyMatch(line -> line.contains("themes is 'Funding'"))
                .anyMatch(line -> line.contains("missions is 'BINUB', but expected is a list"))
                .anyMatch(line -> line.contains("date is '2026-13-01'"))
                .anyMatch(line -> line.contains("status is 'finished'"))
                .anyMatch(line -> line.contains("label is 'secret'"))
                .anyMatch(line -> line.contains("evidence 1 is 'Not A Key'"))
                .anyMatch(line -> line.contains("evidence 2, source is missing"))
                .anyMatch(line -> line.contains("evidence 3 is 'just text'"))
                .anyMatch(line -> line.contains("evidence 4 is 'binub-paper#pseven'"))
                .anyMatch(line -> line.contains("body is missing"));
    }

    @Test
    void limitsAreChecked() {
        assertThat(problems(GOOD.replace("A title", "a".repeat(201))))
                .containsExactly(
                        "a.md: title is 201 characters long, but expected is 1 to 200 characters");
        assertThat(problems(GOOD.replace("Text", "a".repeat(100_001))))
                .containsExactly(
                        "a.md: body is 100,001 characters long, but expected is 1 to 100,000"
                                + " characters");
        assertThat(read(GOOD.replace("Text", "a".repeat(100_000))))
                .isInstanceOf(PracticeReading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n",
                "no front matter",
                "---\n- a list\n---\nx",
                "---\ntitle: [\n---\nx",
                "---\ntitle: a\ntitle: b\n---\nx",
                "---\ntitle: !!javax.script.ScriptEngineManager []\n---\nx",
                "---\na: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n---\nx"
            })
    void whatIsNoFrontMatterIsAProblemAndNoException(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void onlyMarkdownWithThemesAndEvidenceLooksLikeAPractice(@TempDir Path folder)
            throws IOException {
        Path practice = Files.writeString(folder.resolve("a.md"), GOOD);
        Path other = Files.writeString(folder.resolve("a.txt"), GOOD);
        Path readme = Files.writeString(folder.resolve("README.md"), "# Read\nthemes: evidence:\n");
        Path blog =
                Files.writeString(
                        folder.resolve("b.md"), "---\ntitle: x\n---\nthemes:\nevidence:\n");
        assertThat(PracticeImport.looksLikePractice(practice)).isTrue();
        assertThat(PracticeImport.looksLikePractice(other)).isFalse();
        assertThat(PracticeImport.looksLikePractice(readme)).isFalse();
        assertThat(PracticeImport.looksLikePractice(blog)).isFalse();
        assertThat(PracticeImport.looksLikePractice(folder)).isFalse();
    }

    @Test
    void addressesAreMadeOfTitles() {
        assertThat(PracticeId.ofTitle("  Où va l’« argent » ? 2 fois!"))
                .contains(new PracticeId("ou-va-l-argent-2-fois"));
        assertThat(PracticeId.ofTitle("空缺")).isEmpty();
        assertThat(PracticeId.ofTitle("long ".repeat(60)).orElseThrow().value())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("long");
    }
}
