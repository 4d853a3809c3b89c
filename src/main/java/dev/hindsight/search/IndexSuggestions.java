package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Suggests from the vocabulary and from the indexes that the viewer may see.
final class IndexSuggestions implements Suggestions {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final Index index;
    private final NameList names;

    IndexSuggestions(Index index, NameList names) {
        this.index = index;
        this.names = names;
    }

    /// @throws UncheckedIOException where the disk fails
    @Override
    public List<Suggestion> of(String typed, Language language, Viewer viewer) {
        List<String> words = Typing.words(typed);
        int letters = words.stream().mapToInt(String::length).sum();
        if (letters < SHORTEST || typed.length() > LONGEST) {
            return List.of();
        }
        try (IndexView view = index.open(viewer)) {
            List<Suggestion> right = all(words, Typing.RIGHT, language, view);
            return right.isEmpty() ? all(words, Typing.NEARLY, language, view) : right;
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private List<Suggestion> all(
            List<String> words, Typing typing, Language language, IndexView view)
            throws IOException {
        Map<Kind, List<Suggestion>> found = names.find(words, language, typing, MOST);
        for (Suggestion title : new Titles(view).find(words, typing, MOST)) {
            found.computeIfAbsent(title.kind(), _ -> new ArrayList<>()).add(title);
        }
        return fair(found);
    }

    /// One of each kind in turn, as long as there is room.
    private static List<Suggestion> fair(Map<Kind, List<Suggestion>> found) {
        List<Suggestion> taken = new ArrayList<>();
        for (int round = 0; round < MOST; round++) {
            for (Kind kind : Kind.values()) {
                List<Suggestion> some = found.getOrDefault(kind, List.of());
                if (round < some.size() && taken.size() < MOST) {
                    taken.add(some.get(round));
                }
            }
        }
        taken.sort(Comparator.comparing(Suggestion::kind));
        return List.copyOf(taken);
    }
}
