package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.Language;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchAnswer;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Find the passages that answer a question.")
final class SearchCommand implements Callable<Integer> {
    private static final int SHOWN = 10;
    private final Session session;
    @Mixin private final DataOption data = new DataOption();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words to look for.")
    private List<String> words = List.of();

    @Option(names = "--theme", paramLabel = "T", description = "Only this theme; may be repeated.")
    private List<String> themes = List.of();

    @Option(names = "--language", paramLabel = "L", description = "Only this language, such as fr.")
    private @Nullable String language;

    @Option(
            names = "--as",
            paramLabel = "VIEWER",
            description = "anonymous: search as a visitor; without it, as the owner of the data.")
    private @Nullable String as;

    @Option(names = "--json", description = "Print the answer of the API.")
    private boolean json;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Viewer viewer = viewer();
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        if (!themes.isEmpty()) {
            selected.put(Facet.THEME, Set.copyOf(themes));
        }
        if (language != null) {
            selected.put(Facet.LANGUAGE, Set.of(known(language)));
        }
        SearchRequest request =
                new SearchRequest(
                        String.join(" ", words), selected, 1, SHOWN, false, Language.ENGLISH);
        return session.onData(data.folder(session), engine -> search(engine, request, viewer));
    }

    private Viewer viewer() {
        if (as == null) {
            return new Viewer.Owner();
        }
        if (as.equals("anonymous")) {
            return new Viewer.Anonymous();
        }
        throw new IllegalArgumentException("--as takes anonymous, not: " + as);
    }

    private static String known(String code) {
        return Language.ofCode(code)
                .map(Language::code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--language takes en, fr, es, ar, ru, zh or und, not: " + code));
    }

    private int search(Engine engine, SearchRequest request, Viewer viewer) {
        engine.get(Index.class).catchUp();
        engine.get(Meaning.class).load();
        SearchResult result = engine.get(Search.class).search(request, viewer);
        if (json) {
            session.out().println(json(engine, result));
        } else {
            print(result);
        }
        return Commands.WELL;
    }

    private static String json(Engine engine, SearchResult result) {
        try {
            return engine.get(ObjectMapper.class).writeValueAsString(SearchAnswer.of(result));
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written as JSON", e);
        }
    }

    private void print(SearchResult result) {
        session.out()
                .println(
                        result.total() == 0
                                ? "Nothing found. Try fewer or other words."
                                : result.total() + (result.total() == 1 ? " result" : " results"));
        int rank = 1;
        for (SearchResult.Hit hit : result.hits()) {
            session.out().printf(Locale.ROOT, "%n%d. %s  [%s]%n", rank++, hit.title(), hit.url());
            for (SearchResult.PassageHit passage : hit.passages()) {
                session.out()
                        .printf(
                                Locale.ROOT,
                                "   %s  %s%n",
                                place(passage),
                                plain(passage.highlight()));
            }
        }
    }

    private static String place(SearchResult.PassageHit passage) {
        String page = passage.page() == null ? "n. " + passage.number() : "p. " + passage.page();
        return passage.para() == null ? page : page + ", para. " + passage.para();
    }

    /// Undoes the escaping of a highlight; matched words stand between asterisks.
    private static String plain(String highlight) {
        return highlight
                .replace("<mark>", "*")
                .replace("</mark>", "*")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}
