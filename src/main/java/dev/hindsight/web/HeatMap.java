package dev.hindsight.web;

import dev.hindsight.search.Crosstab;
import dev.hindsight.search.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Missions by years, a table in which deeper colour means more documents.
///
/// @param years the columns
/// @param rows missions, those with most documents first
public record HeatMap(List<String> years, List<Row> rows) {
    private static final int MISSIONS = 15;
    private static final int LONGEST_SPAN = 24;
    private static final int SHADES = 5;

    public HeatMap {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /// A mission over the years.
    public record Row(Link mission, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A mission in a year.
    ///
    /// @param count written out; empty for none
    /// @param shade from 0 to 5
    /// @param words mission, year and count, for who does not see the table
    public record Cell(String count, int shade, @Nullable String href, String words) {}

    /// @param asked what the counted documents match
    static HeatMap of(List<Crosstab.Cell> counts, Asked asked, Messages m) {
        Map<String, Map<String, Long>> byMission = new TreeMap<>();
        for (Crosstab.Cell cell : counts) {
            byMission
                    .computeIfAbsent(cell.row(), _ -> new TreeMap<>())
                    .merge(cell.column(), cell.count(), Long::sum);
        }
        long most = counts.stream().mapToLong(Crosstab.Cell::count).max().orElse(1);
        List<String> years = years(counts);
        List<Row> rows = new ArrayList<>();
        byMission.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -total(entry.getValue())))
                .limit(MISSIONS)
                .forEach(entry ->
                        rows.add(row(entry.getKey(), entry.getValue(), years, most, asked, m)));
        return new HeatMap(years, rows);
    }

    private static long total(Map<String, Long> byYear) {
        return byYear.values().stream().mapToLong(Long::longValue).sum();
    }

    /// All years between the first and the last, or, over a long span, those with documents.
    private static List<String> years(List<Crosstab.Cell> counts) {
        TreeSet<Integer> years =
                counts.stream()
                        .map(cell -> Integer.valueOf(cell.column()))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (years.isEmpty() || years.last() - years.first() >= LONGEST_SPAN) {
            return years.stream().map(String::valueOf).toList();
        }
        return IntStream.rangeClosed(years.first(), years.last())
                .mapToObj(String::valueOf)
                .toList();
    }

    private static Row row(
            String mission,
            Map<String, Long> byYear,
            List<String> years,
            long most,
            Asked asked,
            Messages m) {
        List<Cell> cells =
                years.stream()
                        .map(year -> {
                            long count = byYear.getOrDefault(year, 0L);
                            String href =
                                    asked.with(Facet.MISSION, mission)
                                            .with(Facet.YEAR, year)
                                            .address();
                            return cell(mission, year, count, most, href, m);
                        })
                        .toList();
        return new Row(new Link(mission, Address.mission(mission)), cells);
    }

    private static Cell cell(
            String mission, String year, long count, long most, String href, Messages m) {
        if (count == 0) {
            return new Cell("", 0, null, "");
        }
        int shade = (int) Math.ceilDiv(SHADES * count, Math.max(1, most));
        String words = mission + ", " + year + ": " + m.count("results.count", count);
        return new Cell(m.number(count), shade, href, words);
    }
}
