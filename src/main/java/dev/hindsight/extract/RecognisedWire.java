package dev.hindsight.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Recognised pages on their way to the process that reads the file they belong to.
final class RecognisedWire {
    private RecognisedWire() {}

    static void write(List<RecognisedPage> pages, WireWriter out) throws IOException {
        out.number(pages.size());
        for (RecognisedPage page : pages) {
            out.number(page.page());
            out.text(page.written());
            out.optional(page.problem());
        }
    }

    static List<RecognisedPage> read(WireReader in) throws IOException {
        int count = in.count();
        List<RecognisedPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(RecognisedPage.parse(in.number(), in.text(), in.optionalText()));
        }
        return pages;
    }
}
