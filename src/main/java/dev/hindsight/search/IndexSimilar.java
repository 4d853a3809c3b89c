package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import dev.hindsight.index.IndexedEntry;
import dev.hindsight.index.IndexedPassage;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers from the indexes that the viewer may see: the item's words are weighed by their
/// statistics, and what has most of the weightiest is ranked as for a question.
final class IndexSimilar implements Similar {
    private final Index index;
    private final FieldValues values;

    IndexSimilar(Index index, FieldValues values) {
        this.index = index;
        this.values = values;
    }

    /// @throws UncheckedIOException where the disk fails
    @Override
    public Optional<Likes> to(
            ItemKind kind, String id, @Nullable Integer passage, int size, Viewer viewer) {
        try (IndexView view = index.open(viewer)) {
            Optional<IndexView.Found> found = view.find(kind, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            IndexView.Found item = found.orElseThrow();
            IndexedEntry entry = view.entry(item.entry());
            Map<Language, String> texts = texts(view, item, passage);
            if (passage == null) {
                texts.merge(entry.language(), entry.title(), (a, b) -> a + "\n" + b);
            } else if (texts.isEmpty()) {
                return Optional.empty();
            }
            Question question = new Likeness(view, texts).question(kind, id);
            return Optional.of(new Likes(entry.title(), hits(view, question, size)));
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private List<SearchResult.Hit> hits(IndexView view, Question question, int size)
            throws IOException {
        SearchRequest request =
                new SearchRequest("", Map.of(), 1, size, Manner.USUAL, Language.ENGLISH);
        Matches matches = new Matches(view, question, Optional.empty(), request, values);
        matches.rank();
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (Ranked match : matches.ranking().page(0)) {
            hits.add(IndexSearch.hit(match, view, question));
        }
        return hits;
    }

    /// The text of the passage, or of all passages, by language.
    private static Map<Language, String> texts(
            IndexView view, IndexView.Found item, @Nullable Integer passage) throws IOException {
        Map<Language, StringBuilder> texts = new EnumMap<>(Language.class);
        int length = 0;
        for (int doc = item.first(); doc < item.entry() && length < Likeness.LONGEST; doc++) {
            IndexedPassage one = view.passage(doc);
            String text = passage == null ? one.text() : one.textOf(passage);
            if (!text.isEmpty()) {
                texts.computeIfAbsent(one.language(), _ -> new StringBuilder())
                        .append(text)
                        .append('\n');
                length += text.length();
            }
        }
        Map<Language, String> told = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> told.put(language, text.toString()));
        return told;
    }
}
