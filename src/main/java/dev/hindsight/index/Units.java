package dev.hindsight.index;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Divides the passages of an item into what is ranked as one.
///
/// A paragraph of a few words says too little to be judged by, so short passages are joined with
/// what follows, and a short rest with what goes before: within one page, one section and one
/// printed number, so that the place stays true. A heading has no unit of its own where something
/// stands under it, for it counts there. Nothing is left out and nothing counts twice.
final class Units {
    /// Words; what has fewer is joined.
    static final int SHORT = 90;

    /// Words; nothing is joined beyond.
    static final int LONGEST_JOINED = 180;

    private static final Pattern NUMBER_OF_PARAGRAPH = Pattern.compile(" .*");

    private final List<Passage> passages;
    private final List<Unit> units = new ArrayList<>();
    private final List<Passage> open = new ArrayList<>();
    private int words;
    private int headings;

    private Units(List<Passage> passages) {
        this.passages = passages;
    }

    /// @param passages of one item, in reading order
    static List<Unit> of(List<Passage> passages) {
        Units units = new Units(passages);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.kind() == PassageKind.HEADING && units.standsOver(i)) {
                units.close();
                units.headings++;
            } else {
                units.take(passage);
            }
        }
        units.close();
        return units.units;
    }

    /// Does the next passage that is no heading name this one among its headings?
    private boolean standsOver(int heading) {
        for (int i = heading + 1; i < passages.size(); i++) {
            if (passages.get(i).kind() != PassageKind.HEADING) {
                return passages.get(i).section().contains(passages.get(heading).text());
            }
        }
        return false;
    }

    private void take(Passage passage) {
        int more = Pieces.words(passage.text());
        boolean joins =
                !open.isEmpty()
                        && (words < SHORT || more < SHORT)
                        && words + more <= LONGEST_JOINED
                        && together(open.getFirst(), passage);
        if (!joins) {
            close();
        }
        open.add(passage);
        words += more;
    }

    private static boolean together(Passage one, Passage other) {
        return joinable(one)
                && joinable(other)
                && Objects.equals(one.page(), other.page())
                && one.section().equals(other.section())
                && one.language() == other.language()
                && Objects.equals(number(one.para()), number(other.para()));
    }

    private static boolean joinable(Passage passage) {
        return switch (passage.kind()) {
            case PARAGRAPH, LIST_ITEM, TABLE_ROW -> true;
            case HEADING, FOOTNOTE -> false;
        };
    }

    /// `12` of `12 (a)`.
    private static @Nullable String number(@Nullable String para) {
        return para == null ? null : NUMBER_OF_PARAGRAPH.matcher(para).replaceAll("");
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        int covered = open.size() + headings;
        if (open.size() > 1) {
            units.add(Unit.joined(open, covered));
        } else {
            Passage passage = open.getFirst();
            for (String piece : Pieces.of(passage.text(), passage.language())) {
                units.add(new Unit(open, piece, covered));
                covered = 0;
            }
        }
        open.clear();
        words = 0;
        headings = 0;
    }
}
