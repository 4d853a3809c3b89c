package dev.hindsight.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of an original could be read: every page is accounted for.
///
/// @param pages number of pages; null in formats without pages
/// @param needOcr pages that hold no usable text and wait for OCR, ascending, numbered from 1
/// @param byOcr pages whose text comes from OCR, ascending
/// @param withoutText pages on which OCR found nothing, or on which it failed; why it failed stands
///   in `lost`
/// @param lost what else could not be read, in plain words ("sheet 3: damaged"); empty where
///   nothing is lost
public record Coverage(
        @Nullable Integer pages,
        List<Integer> needOcr,
        List<Integer> byOcr,
        List<Integer> withoutText,
        List<String> lost) {
    public Coverage {
        int named = needOcr.size() + byOcr.size() + withoutText.size();
        if (pages != null && (pages < 0 || named > pages)) {
            throw new IllegalArgumentException(
                    named + " of " + pages + " pages cannot wait for OCR or have been through it");
        }
        needOcr = List.copyOf(needOcr);
        byOcr = List.copyOf(byOcr);
        withoutText = List.copyOf(withoutText);
        lost = List.copyOf(lost);
    }

    /// What reading alone gave, before any OCR.
    public Coverage(@Nullable Integer pages, List<Integer> needOcr, List<String> lost) {
        this(pages, needOcr, List.of(), List.of(), lost);
    }

    /// Everything of a format without pages was read.
    public static Coverage whole() {
        return new Coverage(null, List.of(), List.of());
    }

    /// Number of pages with usable text, by OCR or without; 0 in formats without pages.
    public int readable() {
        return pages == null ? 0 : pages - needOcr.size() - withoutText.size();
    }

    /// Whether the text of a page was recognised in a picture: then letters can be wrong.
    public boolean isByOcr(@Nullable Integer page) {
        return page != null && byOcr.contains(page);
    }

    public boolean complete() {
        return needOcr.isEmpty() && lost.isEmpty();
    }
}
