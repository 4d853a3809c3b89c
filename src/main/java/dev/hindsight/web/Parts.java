package dev.hindsight.web;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.Passage;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A document cut into parts that each make a light page. Up to 300 passages it stays whole.
///
/// The address of a part is `?part=3`; `?n=123` and `?p=7` lead to the part with that passage or
/// that page.
final class Parts {
    static final int WHOLE = 300;
    static final int PART = 200;

    private final List<Passage> passages;
    private final int size;
    private final int shown;

    Parts(List<ThemedPassage> passages, HttpParameters parameters) {
        this.passages = passages.stream().map(ThemedPassage::passage).toList();
        this.size = passages.size() <= WHOLE ? WHOLE : PART;
        this.shown = Math.min(wanted(parameters), count() - 1);
    }

    private int wanted(HttpParameters parameters) {
        int number = Asked.number(parameters, "n").orElse(0);
        int page = Asked.number(parameters, "p").orElse(0);
        int part = Asked.number(parameters, "part").orElse(1);
        if (number > 0) {
            return (Math.clamp(number, 1, Math.max(1, passages.size())) - 1) / size;
        }
        if (page > 0) {
            return IntStream.range(0, passages.size())
                    .filter(i -> isOn(passages.get(i), page))
                    .map(i -> i / size)
                    .findFirst()
                    .orElse(0);
        }
        return part - 1;
    }

    private static boolean isOn(Passage passage, int page) {
        Integer own = passage.page();
        return own != null && own == page;
    }

    private int count() {
        return Math.max(1, Math.ceilDiv(passages.size(), size));
    }

    boolean whole() {
        return count() == 1;
    }

    /// The passages of the part that is shown.
    List<Passage> shown() {
        return part(shown);
    }

    /// Whether the document ends with the part that is shown.
    boolean isLast() {
        return shown == count() - 1;
    }

    /// Passages before the part that is shown.
    List<Passage> before() {
        return passages.subList(0, Math.min(shown * size, passages.size()));
    }

    private List<Passage> part(int part) {
        int from = Math.min(part * size, passages.size());
        return passages.subList(from, Math.min(from + size, passages.size()));
    }

    boolean shows(int number) {
        return (number - 1) / size == shown;
    }

    /// Links to all parts; none when the document is shown whole.
    List<DocumentPage.Part> links(String address, String query, Messages m) {
        if (whole()) {
            return List.of();
        }
        List<DocumentPage.Part> links = new ArrayList<>();
        Set<Integer> begun = new HashSet<>();
        for (int i = 0; i < count(); i++) {
            List<Passage> part = part(i);
            List<String> anchors = anchors(part, begun);
            String href =
                    Address.of(address)
                            .with("q", query)
                            .with("part", String.valueOf(i + 1))
                            .fragment("text");
            links.add(
                    new DocumentPage.Part(
                            label(part, m),
                            i == shown ? null : href,
                            i == shown ? List.of() : anchors));
        }
        return links;
    }

    private static List<String> anchors(List<Passage> part, Set<Integer> begun) {
        List<String> anchors = new ArrayList<>();
        for (Passage passage : part) {
            Integer page = passage.page();
            if (page != null && begun.add(page)) {
                anchors.add("p" + page);
            }
            anchors.add("n" + passage.number());
        }
        return anchors;
    }

    private static String label(List<Passage> part, Messages m) {
        Passage first = part.getFirst();
        Passage last = part.getLast();
        Integer from = first.page();
        Integer to = last.page();
        return from == null || to == null
                ? m.text("document.part.passages", first.number(), last.number())
                : m.text("document.part.pages", from, to);
    }
}
