package dev.hindsight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The way to the other pages of a list.
///
/// @param steps first, last and nearest pages, ascending; empty when there is only one page
public record Paging(List<Step> steps, @Nullable String previous, @Nullable String next) {
    private static final int NEAR = 2;

    public Paging {
        steps = List.copyOf(steps);
    }

    /// A page of the list.
    ///
    /// @param href null for the page that is shown
    /// @param gap whether pages are left out before it
    public record Step(int number, @Nullable String href, boolean gap) {}

    /// @param page the page that is shown, from 1
    /// @param total entries on all pages
    /// @param size entries on a page
    static Paging of(int page, long total, int size, IntFunction<String> address) {
        int last = (int) Math.max(1, Math.ceilDiv(total, size));
        String previous = page > 1 ? address.apply(Math.min(page - 1, last)) : null;
        String next = page < last ? address.apply(page + 1) : null;
        if (last == 1) {
            return new Paging(List.of(), previous, next);
        }
        TreeSet<Integer> numbers =
                Stream.concat(
                                Stream.of(1, last),
                                IntStream.rangeClosed(page - NEAR, page + NEAR).boxed())
                        .filter(number -> number >= 1 && number <= last)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int number : numbers) {
            String href = number == page ? null : address.apply(number);
            steps.add(new Step(number, href, number > before + 1));
            before = number;
        }
        return new Paging(steps, previous, next);
    }
}
