package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages of one document that have been through OCR, and an account of those that were used.
final class Recognised {
    private final Map<Integer, RecognisedPage> pages = new HashMap<>();
    private final float usualSize;
    private final List<Integer> needOcr = new ArrayList<>();
    private final List<Integer> byOcr = new ArrayList<>();
    private final List<Integer> withoutText = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Recognised(List<RecognisedPage> recognised) {
        recognised.forEach(page -> pages.put(page.page(), page));
        usualSize = RecognisedPage.usualSize(recognised);
    }

    /// What OCR found on a page that has no usable text of its own; null where it has found none,
    /// or has not been there yet.
    @Nullable RecognisedPage take(int page) {
        RecognisedPage found = pages.get(page);
        if (found == null) {
            needOcr.add(page);
            return null;
        }
        if (found.problem() != null) {
            problems.add(
                    String.format(Locale.ROOT, "page %d: OCR failed (%s)", page, found.problem()));
        }
        (found.pieces().isEmpty() ? withoutText : byOcr).add(page);
        return found.pieces().isEmpty() ? null : found;
    }

    /// The lines of a page, by the same rules as those of pages with text.
    List<Line> lines(RecognisedPage page, int firstColumn) {
        return PageLines.of(page.page(), firstColumn, page.fragments(usualSize));
    }

    /// @param lost what else could not be read
    Coverage coverage(int count, List<String> lost) {
        List<String> all = new ArrayList<>(lost);
        all.addAll(problems);
        return new Coverage(count, needOcr, byOcr, withoutText, all);
    }
}
