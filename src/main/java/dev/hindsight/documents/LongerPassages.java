package dev.hindsight.documents;

import dev.hindsight.documents.Relative.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The passages of a document that are long enough to be recognised elsewhere, by the runs of words
/// in them.
final class LongerPassages {
    private final Map<Long, List<Integer>> places = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();

    /// @param texts by the number of the passage
    LongerPassages(Map<Integer, String> texts) {
        texts.forEach((number, text) -> {
            var runs = Prints.runs(text);
            sizes.put(number, runs.size());
            runs.forEach(run -> places.computeIfAbsent(run, _ -> new ArrayList<>(1)).add(number));
        });
    }

    int count() {
        return sizes.size();
    }

    /// All pairs of passages here and there that say nearly the same, by their numbers. Takes time
    /// in proportion to the words there.
    List<Shared> shared(Map<Integer, String> others) {
        List<Shared> shared = new ArrayList<>();
        others.forEach((other, text) -> {
            var runs = Prints.runs(text);
            Map<Integer, Integer> common = new TreeMap<>();
            for (Long run : runs) {
                places.getOrDefault(run, List.of())
                        .forEach(number -> common.merge(number, 1, Integer::sum));
            }
            common.forEach((number, count) -> {
                int size = sizes.getOrDefault(number, 0);
                if (Prints.part(count, size, runs.size()) >= Prints.NEARLY) {
                    shared.add(new Shared(number, other));
                }
            });
        });
        return shared;
    }
}
