package dev.hindsight.search;

import java.util.ArrayList;
import java.util.List;

/// A filter at the beginning or the end of alternatives is meant for all of them: in `a OR b
/// mission:BINUB` nobody means that only `b` has to come from BINUB.
final class Lifting {
    private Lifting() {}

    /// @param parts the alternatives, at least two
    static Typed of(List<Typed> parts) {
        List<Typed> left = new ArrayList<>();
        List<Typed> lifted = new ArrayList<>();
        long filtered = parts.stream().filter(Lifting::filteredAndMore).count();
        boolean atAnEnd = filteredAndMore(parts.getFirst()) || filteredAndMore(parts.getLast());
        if (filtered != 1 || !atAnEnd) {
            return new Typed.Any(parts);
        }
        for (Typed part : parts) {
            if (part instanceof Typed.Beside(List<Typed> inner) && filteredAndMore(part)) {
                inner.stream().filter(Lifting::filter).forEach(lifted::add);
                left.add(Reader.beside(inner.stream().filter(it -> !filter(it)).toList()));
            } else {
                left.add(part);
            }
        }
        lifted.addFirst(new Typed.Any(left));
        return new Typed.Beside(lifted);
    }

    private static boolean filteredAndMore(Typed part) {
        return part instanceof Typed.Beside(List<Typed> inner)
                && inner.stream().anyMatch(Lifting::filter)
                && !inner.stream().allMatch(Lifting::filter);
    }

    private static boolean filter(Typed part) {
        return switch (part) {
            case Typed.Filter _, Typed.Years _ -> true;
            case Typed.Not(Typed what) -> filter(what);
            case Typed.Words _,
                    Typed.Phrase _,
                    Typed.Prefix _,
                    Typed.Unknown _,
                    Typed.All _,
                    Typed.Any _,
                    Typed.Needed _,
                    Typed.Beside _ ->
                    false;
        };
    }
}
