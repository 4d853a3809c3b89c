package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnyQueryTest {
    private static final long SEED = 42;
    private static final String PIECES =
            "aAзЖ中国维的مسلحéœßİıﬁ0١\"'`()[]{}+-*/\\?!~^:;&|<>=.,#@$%_ \t\n\r\0\u0007\u200b\u202e\ufeff"
                    + "\ud83d\ude00\ud800\udc00\udbff“”«»…";

    private static final List<String> OPERATORS =
            List.of(
                    "AND",
                    "OR",
                    "NOT",
                    "-",
                    "+",
                    "(",
                    ")",
                    "\"",
                    "funding",
                    "delays",
                    "the",
                    "fund*",
                    "theme:",
                    "theme:funding",
                    "year:2006..",
                    "year:..",
                    "para:1",
                    "mission:BINUB",
                    "-mission:BINUB",
                    "label:public",
                    "kind:\"",
                    " ",
                    "«");

    @TempDir private Path folder;

    private static Desk filled(Path folder) throws Exception {
        Desk desk = new Desk(folder);
        for (Language language : Language.values()) {
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            MadeUp.metadata(
                                    "a 中国 " + language, DocumentType.REPORT, null, language),
                            "funding OR <b>delays</b> & 'more' the مسلح 中国 зж"));
        }
        return desk.settle();
    }

    @Test
    void noQueryIsAnError() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = filled(folder)) {
            for (int i = 0; i < 200; i++) {
                StringBuilder query = new StringBuilder();
                int length = random.nextInt(i % 10 == 0 ? 1_000 : 30);
                while (query.length() < length) {
                    query.append(PIECES.charAt(random.nextInt(PIECES.length())));
                }
                SearchRequest request =
                        new SearchRequest(
                                query.toString(),
                                Map.of(Facet.THEME, Set.of(), Facet.TYPE, Set.of("a\0b", "")),
                                1,
                                10,
                                i % 2 == 0,
                                Language.ENGLISH);
                SearchResult result = desk.search.search(request, Desk.OWNER);
                assertThat(result.hits()).as("seed %d query %d", SEED, i).isEmpty();
                assertThat(desk.find(query.toString()).total()).isLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void theLongestQueriesAreAnswered() throws Exception {
        StringBuilder words = new StringBuilder("funding ");
        StringBuilder characters = new StringBuilder("funding ");
        for (int i = 0; characters.length() < 1_000; i++) {
            characters.append((char) (0x4e00 + i));
            if (words.length() < 990) {
                words.append(Integer.toString(i, 36)).append(' ');
            }
        }
        String one = "funding ".repeat(125);
        try (Desk desk = filled(folder)) {
            for (String query : List.of(characters.toString(), words.toString(), one)) {
                assertThat(desk.find(query).total()).isEqualTo(7);
                assertThat(desk.find('"' + query.substring(0, 900) + '"').total()).isZero();
            }
        }
    }

    @Test
    void whatMeansNothingIsWords() throws Exception {
        try (Desk desk = filled(folder)) {
            for (String query :
                    List.of(
                            "funding and not delays",
                            "title:funding~2^3",
                            "theme:no-such-theme funding",
                            "(funding",
                            "funding)",
                            "\"funding",
                            "funding AND",
                            "OR funding",
                            "fund* funding?",
                            "[funding TO *]",
                            "a/funding\\")) {
                assertThat(desk.find(query).total()).as(query).isEqualTo(7);
            }
            assertThat(desk.find("???").total()).isZero();
            assertThat(desk.find("\"\"").total()).isZero();
            assertThat(desk.find("AND").total()).isZero();
        }
    }

    @Test
    void noStringOfOperatorsIsAnError() throws Exception {
        Random random = new Random(SEED);
        try (Desk desk = filled(folder)) {
            for (int i = 0; i < 400; i++) {
                StringBuilder query = new StringBuilder();
                int length = i % 20 == 0 ? 900 : 1 + random.nextInt(60);
                while (query.length() < length) {
                    query.append(OPERATORS.get(random.nextInt(OPERATORS.size())));
                    query.append(random.nextInt(4) == 0 ? "" : " ");
                }
                String typed = query.toString();
                SearchResult documents = desk.find(typed);
                assertThat(documents.total()).as("seed %d: %s", SEED, typed).isLessThan(8);
                SearchResult passages = desk.search.search(Desk.passages(typed), Desk.OWNER);
                assertThat(passages.understood()).isEqualTo(documents.understood());
            }
        }
    }

    @Test
    void textIsEscapedInHighlights() throws Exception {
        try (Desk desk = filled(folder)) {
            String highlight =
                    desk.find("delays").hits().getFirst().passages().getFirst().highlight();
            assertThat(highlight)
                    .contains("&lt;b&gt;<mark>delays</mark>&lt;/b&gt; &amp; &#39;more&#39;");
        }
    }
}
