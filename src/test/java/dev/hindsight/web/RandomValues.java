package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Made-up values for everything that a request can say: what exists for all, what only hidden
/// items hold, what never was, and what is broken.
final class RandomValues {
    /// Stands for the nth submission of who asks, which each installation names otherwise.
    static final String OWN = "@own%d@";

    /// The name of an account that nobody has, each time another.
    static final String STRANGER = "stranger";

    private static final String WORD = HiddenWorld.WORD;
    private static final List<String> WORDS =
            List.of(
                    WORD,
                    "vacancy",
                    "rates",
                    "recruitment",
                    "funding",
                    "empty",
                    "posts",
                    "quetzalcoat",
                    "quetzalcoatll",
                    "qeutzalcoatl",
                    "quetz*",
                    "q*",
                    "staffing",
                    "effectifs",
                    "annex",
                    "mandate",
                    "report",
                    "handover",
                    "zzzz",
                    "S/1961/777",
                    "Hidden",
                    "\"vacancy rates\"",
                    "\"" + WORD + " vacancy\"",
                    "\"Posts for " + WORD + "\"",
                    "label:internal",
                    "label:restricted",
                    "para:3",
                    "para:30",
                    "mission:BINUB",
                    "theme:recruitment",
                    "year:2031",
                    "country:TD",
                    "title:" + WORD,
                    "author:Hidden",
                    "symbol:S/1961/777",
                    "SRSG",
                    "recrutement");
    private static final List<String> JOINED = List.of(" ", " ", " AND ", " OR ", " NOT ", " -");
    private static final List<String> BROKEN =
            List.of(
                    "",
                    " ",
                    "\"",
                    "(",
                    "AND",
                    "<script>alert(1)</script>",
                    "' OR 1=1 --",
                    "../../etc/passwd",
                    "\r\nSet-Cookie: a=b",
                    "%00",
                    "\u0000",
                    "9999999999999",
                    "-1",
                    "x".repeat(3_000),
                    "é😀ع");

    private final Random random;
    private boolean right;
    private final Map<String, List<String>> pools = new HashMap<>();

    RandomValues(Random random, HiddenWorld world) {
        this.random = random;
        ids(world);
        put("theme", "recruitment funding mandate people-and-leadership training !no-such-theme");
        put("mission", "BINUB UNMIK MINUSTAH ONUB !NOSUCH !binub");
        put("country", "TD BI HT !XX !td");
        put("year", "2031 2032 2033 2006 1961 !20x");
        put("language", "es en fr ar !xx");
        put("type", "after-action-review report !no-such-type");
        put("kind", "document practice lesson !recommendation !good-practice !lessons");
        put("state", "identified observation assigned embedded !nothing");
        put("sort", "date relevance !nothing");
        put("as", "passages !documents !x");
        put("page", "1 2 3 50 !0 !-1 !x !99999999999");
        put("size", "1 10 100 !101 !0 !x");
        put("n", "1 2 7 30 31 900 !x");
        put("lang", "en fr !xx");
        put("phase", "start-up implementation transition closure !never");
        put("function", "human-resources leadership budget !never");
        put("flag", "true false 1");
        put("form", "txt ris bib html docx pdf !exe");
        put("do", "accept return refuse withdraw hand-in save validate assign report leave x");
        put("use", "add add add edit withdraw remove restore x");
        put("result", "worked partly failed early x");
        put("label", "public internal restricted:BINUB restricted:UNMIK nothing");
        put("status", "done open published draft x");
        put("date", "2024-05-01 2024 31.12.2023 2031-05 x");
        put("next", "/ /themes //evil.example https://evil.example /\\evil.example /sign-in");
        put("hash", "0000 abcdef");
        put("file", "style.css ..%2f..%2fetc%2fpasswd");
    }

    private void ids(HiddenWorld world) {
        String never = "0123456789abcdef0123";
        String forAll =
                world.open.get(Documents.class).newest(new Viewer.Anonymous(), 0, 4).stream()
                        .map(document -> document.id().value())
                        .collect(Collectors.joining(" "));
        put(
                "document",
                String.join(
                        " ",
                        List.of(
                                world.hidden,
                                world.internal,
                                world.shared(),
                                world.opened,
                                world.parent,
                                forAll,
                                never,
                                "no-such")));
        put(
                "practice",
                "only-there only-a-draft only-inside open-now no-such new"
                        + " start-recruitment-six-months-ahead");
        put(
                "lesson",
                "lesson-for-all lesson-long-ago lesson-inside lesson-older lesson-there"
                        + " lesson-oldest lesson-observed no-such new");
        put("submission", "@own0@ @own0@ @own0@ @own1@ @own2@ " + never + " no-such");
        put("job", "1 " + never + " no-such");
        put("mark", "0011223344556677 1 x");
    }

    private void put(String pool, String values) {
        pools.put(pool, List.of(values.split(" ", -1)));
    }

    /// A value of a pool, or, where it may be, one that is broken. In the pools, `!` is before what
    /// is refused.
    String of(String pool) {
        if (pool.equals(STRANGER)) {
            return STRANGER + "-" + random.nextInt(Integer.MAX_VALUE);
        }
        if (!right && random.nextInt(8) == 0) {
            return one(BROKEN);
        }
        return switch (pool) {
            case "q", "text" -> words();
            case "place" -> of("document") + "#n" + of("n");
            case "id" -> of(one(List.of("document", "practice", "lesson")));
            default -> one(known(pool)).replace("!", "");
        };
    }

    private List<String> known(String pool) {
        List<String> values = pools.get(pool);
        if (values == null) {
            throw new IllegalArgumentException(
                    "There are no values for `" + pool + "`: add a pool to RandomValues");
        }
        return right ? values.stream().filter(value -> !value.startsWith("!")).toList() : values;
    }

    /// Begins a request: of two in three, every value is one that is answered, since a request with
    /// many parameters, one of which is refused, tells nothing.
    void begin() {
        right = random.nextInt(3) > 0;
    }

    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String words() {
        StringBuilder text = new StringBuilder(word());
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            text.append(one(JOINED)).append(word());
        }
        return text.toString();
    }

    /// A word as it is, begun, misspelt, or shouted.
    private String word() {
        String word = one(WORDS);
        int at = 1 + random.nextInt(word.length());
        return switch (random.nextInt(8)) {
            case 0 -> word.substring(0, at);
            case 1 ->
                    word.substring(0, at - 1)
                            + (char) ('a' + random.nextInt(26))
                            + word.substring(at);
            case 2 -> word.toUpperCase(Locale.ROOT);
            default -> word;
        };
    }
}
