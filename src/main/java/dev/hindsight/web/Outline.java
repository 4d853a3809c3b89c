package dev.hindsight.web;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The sections of a document as a tree, three levels deep, read from the headings above its
/// passages.
final class Outline {
    private static final int DEPTH = 3;

    private final Map<String, Outline> below = new LinkedHashMap<>();
    private final int first;

    private Outline(int first) {
        this.first = first;
    }

    /// @param address of a passage by its number
    static List<DocumentPage.Section> of(
            List<ThemedPassage> passages, IntFunction<String> address) {
        Outline root = new Outline(1);
        for (ThemedPassage themed : passages) {
            Outline at = root;
            List<String> path = path(themed.passage());
            for (String title : path.subList(0, Math.min(DEPTH, path.size()))) {
                int number = themed.passage().number();
                at = at.below.computeIfAbsent(title, _ -> new Outline(number));
            }
        }
        return root.sections(address);
    }

    private List<DocumentPage.Section> sections(IntFunction<String> address) {
        List<DocumentPage.Section> sections = new ArrayList<>();
        below.forEach((title, node) ->
                sections.add(
                        new DocumentPage.Section(
                                title, address.apply(node.first), node.sections(address))));
        return sections;
    }

    /// The headings above a passage; a heading stands below itself.
    static List<String> path(Passage passage) {
        List<String> section = passage.section();
        boolean heading = passage.kind() == PassageKind.HEADING;
        if (!heading || (!section.isEmpty() && section.getLast().equals(passage.text()))) {
            return section;
        }
        List<String> path = new ArrayList<>(section);
        path.add(passage.text());
        return path;
    }
}
