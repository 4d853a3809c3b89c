package dev.hindsight.web;

import dev.hindsight.search.Facet;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Count;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Turns the counts of a search into groups of checkboxes.
@Singleton
final class Facets {
    private static final int SHOWN = 8;
    private static final int LONGEST_BAR = 10;

    private final Themes themes;

    Facets(Themes themes) {
        this.themes = themes;
    }

    /// Every group in which there is something to choose.
    List<FacetGroup> groups(SearchResult result, Asked asked, Messages m) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Count> counts = result.facets().getOrDefault(facet, List.of());
            boolean chosen = counts.stream().anyMatch(Count::selected);
            if (counts.size() > 1 || chosen) {
                groups.add(group(facet, counts, asked, m));
            }
        }
        return groups;
    }

    private FacetGroup group(Facet facet, List<Count> counts, Asked asked, Messages m) {
        List<Count> ordered =
                facet == Facet.YEAR
                        ? counts.stream()
                                .sorted(Comparator.comparing(Count::value).reversed())
                                .toList()
                        : counts;
        Set<String> first = first(facet, ordered, m);
        boolean chosen = counts.stream().anyMatch(Count::selected);
        Function<Predicate<Count>, List<FacetGroup.Option>> options =
                which ->
                        facet == Facet.THEME
                                ? tree(ordered, which, m)
                                : flat(facet, ordered, which, m);
        return new FacetGroup(
                facet.parameter(),
                m.facet(facet),
                facet == Facet.YEAR ? YearBars.of(counts, asked, m) : List.of(),
                options.apply(count -> first.contains(count.value())),
                options.apply(count -> !first.contains(count.value())),
                chosen ? asked.without(facet).address() : null);
    }

    /// What is seen at once: the branches of the tree and the most frequent of what is left, and
    /// whatever is chosen. Years stand one by one behind their bars.
    private Set<String> first(Facet facet, List<Count> ordered, Messages m) {
        List<Count> branches =
                ordered.stream()
                        .filter(it ->
                                facet == Facet.THEME && themes.branch(it.value(), m.language()))
                        .toList();
        long left = (long) ordered.size() - branches.size();
        long shown = left <= SHOWN + 2 ? left : SHOWN;
        Set<String> first =
                ordered.stream()
                        .filter(count -> !branches.contains(count))
                        .limit(facet == Facet.YEAR ? 0 : shown)
                        .map(Count::value)
                        .collect(Collectors.toCollection(HashSet::new));
        branches.stream().map(Count::value).forEach(first::add);
        ordered.stream().filter(Count::selected).map(Count::value).forEach(first::add);
        return first;
    }

    private static List<FacetGroup.Option> flat(
            Facet facet, List<Count> counts, Predicate<Count> which, Messages m) {
        long most = counts.stream().mapToLong(Count::count).max().orElse(1);
        return counts.stream()
                .filter(which)
                .map(count ->
                        option(
                                facet,
                                count,
                                m,
                                0,
                                facet == Facet.YEAR ? bar(count.count(), most) : 0,
                                -1))
                .toList();
    }

    /// Length of a bar in tenths; whatever there is has a bar that can be seen.
    static int bar(long count, long most) {
        return count == 0 ? 0 : (int) Math.max(1, LONGEST_BAR * count / Math.max(1, most));
    }

    private List<FacetGroup.Option> tree(List<Count> counts, Predicate<Count> which, Messages m) {
        Map<String, Count> left =
                counts.stream()
                        .filter(which)
                        .collect(Collectors.toMap(Count::value, Function.identity(), (a, b) -> a));
        List<FacetGroup.Option> options = new ArrayList<>();
        for (Names.Theme root : themes.roots(m.language())) {
            List<FacetGroup.Option> below = new ArrayList<>();
            for (Themes.Placed placed : themes.all(m.language())) {
                boolean under = placed.above().stream().anyMatch(it -> it.id().equals(root.id()));
                Count count = under ? left.remove(placed.theme().id().value()) : null;
                if (count != null) {
                    below.add(themed(count, 1, m));
                }
            }
            Count own = left.remove(root.id().value());
            if (own != null) {
                options.add(themed(own, 0, m));
            } else if (!below.isEmpty()) {
                options.add(heading(root));
            }
            options.addAll(below);
        }
        counts.stream()
                .filter(count -> left.containsKey(count.value()))
                .forEach(count -> options.add(themed(count, 0, m)));
        return options;
    }

    private static FacetGroup.Option heading(Names.Theme root) {
        return new FacetGroup.Option("theme-" + root.id(), null, root.label(), "", false, 0, 0, -1);
    }

    private FacetGroup.Option themed(Count count, int depth, Messages m) {
        int hue = themes.mark(count.value(), m.language()).hue();
        return option(Facet.THEME, count, m, depth, 0, hue);
    }

    private static FacetGroup.Option option(
            Facet facet, Count count, Messages m, int depth, int bar, int hue) {
        return new FacetGroup.Option(
                facet.parameter() + "-" + count.value(),
                count.value(),
                count.label(),
                m.number(count.count()),
                count.selected(),
                depth,
                bar,
                hue);
    }
}
