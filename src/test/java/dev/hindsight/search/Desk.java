package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexSettings;
import dev.hindsight.kernel.Language;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.FakeLessons;
import dev.hindsight.testing.FakePractices;
import dev.hindsight.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A catalogue, its index and a search over it.
final class Desk implements AutoCloseable {
    static final Viewer OWNER = new Viewer.Owner();
    static final Viewer VISITOR = new Viewer.Anonymous();

    private static final Vocabulary VOCABULARY = new Vocabulary();
    static final FieldValues FIELDS =
            new VocabularyFields(VOCABULARY, new VocabularyLabels(VOCABULARY));

    /// Without a vocabulary, in words alone.
    static final Understanding UNDERSTANDING =
            new Understanding(FIELDS, new Concepts(List.of()), Meaning.OFF);

    private static final IndexSettings SETTINGS =
            new IndexSettings(
                    Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMinutes(1), 7);

    final FakeCatalogue catalogue;
    final FakePractices practices;
    final Index index;
    final Search search;

    Desk(Path folder) {
        this(new FakeCatalogue("test"), folder);
    }

    Desk(Path folder, Concepts concepts) {
        this(
                new FakeCatalogue("test"),
                folder,
                SETTINGS,
                new Understanding(FIELDS, concepts, Meaning.OFF));
    }

    Desk(Path folder, Meaning meaning) {
        this(new FakeCatalogue("test"), folder, meaning);
    }

    Desk(FakeCatalogue catalogue, Path folder, Meaning meaning) {
        this(
                catalogue,
                folder,
                SETTINGS,
                new Understanding(FIELDS, new Concepts(List.of()), meaning));
    }

    Desk(FakeCatalogue catalogue, Path folder) {
        this(catalogue, folder, SETTINGS);
    }

    Desk(FakeCatalogue catalogue, Path folder, IndexSettings settings) {
        this(catalogue, folder, settings, UNDERSTANDING);
    }

    private Desk(
            FakeCatalogue catalogue,
            Path folder,
            IndexSettings settings,
            Understanding understanding) {
        this.catalogue = catalogue;
        this.practices = new FakePractices(catalogue);
        this.index =
                new Index(
                        catalogue,
                        practices,
                        new FakeLessons(catalogue),
                        catalogue,
                        folder,
                        settings,
                        understanding.meaning());
        this.search =
                new IndexSearch(
                        index, (facet, value, _) -> facet.parameter() + " " + value, understanding);
        index.start();
    }

    /// Waits for all changes so far.
    Desk settle() throws InterruptedException {
        if (!index.awaitChange(catalogue.latest(), Duration.ofMinutes(1))) {
            throw new IllegalStateException("The index did not follow within a minute");
        }
        return this;
    }

    SearchResult find(String query) {
        return search.search(documents(query), OWNER);
    }

    List<String> titles(String query) {
        return find(query).hits().stream().map(SearchResult.Hit::title).toList();
    }

    static SearchRequest documents(String query) {
        return new SearchRequest(query, Map.of(), 1, 100, false, Language.ENGLISH);
    }

    static SearchRequest passages(String query) {
        return new SearchRequest(query, Map.of(), 1, 100, true, Language.ENGLISH);
    }

    static SearchRequest narrowed(String query, Map<Facet, Set<String>> selected) {
        return new SearchRequest(query, selected, 1, 100, false, Language.ENGLISH);
    }

    /// An answer without the time that it took.
    static SearchResult timeless(SearchResult result) {
        return new SearchResult(
                result.total(),
                0,
                result.page(),
                result.size(),
                result.hits(),
                result.facets(),
                result.suggestion(),
                result.understood());
    }

    @Override
    public void close() {
        index.close();
    }
}
