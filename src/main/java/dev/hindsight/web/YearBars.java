package dev.hindsight.web;

import dev.hindsight.search.Facet;
import dev.hindsight.search.SearchResult.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The years of results as a row of bars, wide enough to be hit with a finger: where there are many
/// years, a bar stands for two, five, ten or more of them.
final class YearBars {
    private static final int MOST = 9;
    private static final List<Integer> WIDTHS = List.of(1, 2, 5, 10, 20, 50, 100);

    private YearBars() {}

    static List<HomePage.Bar> of(List<Count> counts, Asked asked, Messages m) {
        TreeMap<Integer, Count> years = new TreeMap<>();
        counts.stream()
                .filter(count -> count.value().matches("[0-9]{4}"))
                .forEach(count -> years.put(Integer.valueOf(count.value()), count));
        if (years.size() < 2) {
            return List.of();
        }
        int width = width(years.firstKey(), years.lastKey());
        int first = Math.floorDiv(years.firstKey(), width);
        int last = Math.floorDiv(years.lastKey(), width);
        List<Long> sums =
                IntStream.rangeClosed(first, last)
                        .mapToObj(span -> sum(years, span * width, width))
                        .toList();
        long most = sums.stream().mapToLong(it -> it).max().orElse(1);
        List<HomePage.Bar> bars = new ArrayList<>();
        for (int span = first; span <= last; span++) {
            bars.add(bar(years, span * width, width, sums.get(span - first), most, asked, m));
        }
        return bars;
    }

    private static int width(int first, int last) {
        return WIDTHS.stream()
                .filter(width -> Math.floorDiv(last, width) - Math.floorDiv(first, width) < MOST)
                .findFirst()
                .orElse(1_000);
    }

    private static long sum(NavigableMap<Integer, Count> years, int from, int width) {
        return years.subMap(from, true, from + width, false).values().stream()
                .mapToLong(Count::count)
                .sum();
    }

    private static HomePage.Bar bar(
            NavigableMap<Integer, Count> years,
            int from,
            int width,
            long sum,
            long most,
            Asked asked,
            Messages m) {
        Set<String> values = new TreeSet<>();
        years.subMap(from, true, from + width, false)
                .values()
                .forEach(count -> values.add(count.value()));
        boolean chosen =
                !values.isEmpty()
                        && asked.selected().getOrDefault(Facet.YEAR, Set.of()).containsAll(values);
        String label =
                width == 1
                        ? String.valueOf(from)
                        : m.text(
                                "facets.years",
                                String.valueOf(from),
                                String.valueOf(from + width - 1));
        Asked other = chosen ? asked.without(Facet.YEAR) : asked.only(Facet.YEAR, values);
        return new HomePage.Bar(
                label,
                values.isEmpty() ? "" : other.address(),
                m.count("results.count", sum),
                Facets.bar(sum, most),
                chosen);
    }
}
