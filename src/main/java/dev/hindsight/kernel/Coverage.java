package dev.hindsight.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of an original could be read: every page is accounted for.
///
/// @param pages number of pages; null in formats without pages
/// @param needOcr pages that hold no usable text, ascending, numbered from 1
/// @param lost what else could not be read, in plain words ("sheet 3: damaged"); empty where
///   nothing is lost
public record Coverage(@Nullable Integer pages, List<Integer> needOcr, List<String> lost) {
    public Coverage {
        if (pages != null && (pages < 0 || needOcr.size() > pages)) {
            throw new IllegalArgumentException(
                    needOcr.size() + " of " + pages + " pages cannot need OCR");
        }
        needOcr = List.copyOf(needOcr);
        lost = List.copyOf(lost);
    }

    /// Everything of a format without pages was read.
    public static Coverage whole() {
        return new Coverage(null, List.of(), List.of());
    }

    /// Number of pages with usable text; 0 in formats without pages.
    public int readable() {
        return pages == null ? 0 : pages - needOcr.size();
    }

    public boolean complete() {
        return needOcr.isEmpty() && lost.isEmpty();
    }
}
