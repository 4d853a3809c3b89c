package dev.hindsight.briefs;

import dev.hindsight.kernel.ItemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Chooses the lines of a brief.
///
/// Each part has first what curators wrote, then what documents say, years and missions by turns.
/// No document has more than two lines in a part and four in all, and nothing is said twice in
/// nearly the same words.
final class Choice {
    private static final int MOST_CURATED = 3;
    private static final int OF_ONE_PART = 2;
    private static final int OF_ONE = 4;

    /// Curated first, then the newest first; what has no date comes last.
    private static final Comparator<Line> TOLD =
            Comparator.comparing((Line line) -> line.source().kind() == ItemKind.DOCUMENT)
                    .thenComparing(Comparator.comparing(Choice::day).reversed())
                    .thenComparing(line -> line.source().id())
                    .thenComparingInt(line -> line.place().number())
                    .thenComparing(Line::text);

    private final NearWords said = new NearWords();
    private final Map<String, Integer> ofOne = new HashMap<>();
    private final List<Drawn> chosen = new ArrayList<>();

    private Choice() {}

    private static String day(Line line) {
        return Objects.toString(line.source().date(), "");
    }

    /// The lines in the order in which they are told.
    static List<Drawn> of(List<Drawn> drawn) {
        Choice choice = new Choice();
        // what is still open is what nobody may miss, so it is never taken for a repetition
        for (Part part : List.of(Part.OPEN, Part.WORKED, Part.FAILED, Part.KNOW)) {
            choice.choose(
                    part,
                    drawn.stream()
                            .filter(it -> it.line().part() == part)
                            .sorted(Drawn.BEST_FIRST)
                            .toList());
        }
        return choice.chosen.stream()
                .sorted(
                        Comparator.comparing((Drawn it) -> it.line().part())
                                .thenComparing(Drawn::line, TOLD))
                .toList();
    }

    private static int most(Part part) {
        return switch (part) {
            case KNOW -> 12;
            case WORKED, FAILED -> 10;
            case OPEN -> 15;
        };
    }

    private void choose(Part part, List<Drawn> drawn) {
        List<Drawn> curated =
                drawn.stream().filter(it -> it.item().kind() != ItemKind.DOCUMENT).toList();
        int most = part == Part.OPEN ? most(part) : MOST_CURATED;
        List<Drawn> first =
                Turns.take(
                        curated, it -> it.item().stratum(), most, it -> said.add(it.line().text()));
        chosen.addAll(first);
        List<Drawn> documents =
                drawn.stream().filter(it -> it.item().kind() == ItemKind.DOCUMENT).toList();
        Map<String, Integer> here = new HashMap<>();
        chosen.addAll(
                Turns.take(
                        documents,
                        it -> it.item().stratum(),
                        most(part) - first.size(),
                        it -> allowed(it, here)));
    }

    private boolean allowed(Drawn drawn, Map<String, Integer> here) {
        String id = drawn.item().id();
        boolean room = here.getOrDefault(id, 0) < OF_ONE_PART && ofOne.getOrDefault(id, 0) < OF_ONE;
        if (!room || !said.add(drawn.line().text())) {
            return false;
        }
        here.merge(id, 1, Integer::sum);
        ofOne.merge(id, 1, Integer::sum);
        return true;
    }
}
