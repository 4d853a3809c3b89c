package dev.hindsight.lessons;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.lessons.Rendered.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The rendered text as a tree, on its way to the reader. Cleaning comes after it, so nothing here
/// has to be trusted.
final class EntryPage {
    static final String HEADING_CLASS = "heading-link";
    static final String HEADING = "entry-";

    /// Headings never have an underscore in their ids, so these cannot clash with them.
    static final String EVIDENCE = "entry_evidence-";

    static final String MARK = "entry_mark-";
    private static final String NOTE = "entry_";
    private static final int DEEPEST = 200;
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final Pattern SPACE_BEFORE_STOP = Pattern.compile("\\s+(?=[.,;:!?)\\]])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Element body;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    EntryPage(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        this.body = document.body();
    }

    List<Problem> problems() {
        return problems;
    }

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    String html() {
        return body.html();
    }

    /// Whether elements stand in each other more deeply than the cleaning reaches.
    boolean tooDeep() {
        int[] deepest = {0};
        body.traverse((_, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0] > DEEPEST;
    }

    /// Gives every id its prefix, headings their level below the page's title, images their
    /// description, and paragraphs their numbers.
    void tidy() {
        body.select("img").forEach(this::describe);
        body.select("a.footnote-ref, a.footnote-backref")
                .forEach(link -> link.attr("href", "#" + NOTE + link.attr("href").substring(1)));
        body.select(".footnotes li[id], sup[id]")
                .forEach(note -> note.attr("id", NOTE + note.id()));
        body.select("a.footnote-backref")
                .forEach(link -> link.attr("aria-label", "back to the text"));
        body.select("a[href^=#]:not(.footnote-ref):not(.footnote-backref)")
                .forEach(link -> link.attr("href", "#" + HEADING + link.attr("href").substring(1)));
        Set<String> taken = new HashSet<>();
        body.select("a." + HEADING_CLASS).forEach(link -> name(link, taken));
        body.select("h1").forEach(heading -> heading.tagName("h2"));
        body.select("input[type=checkbox]")
                .forEach(box -> box.attr("aria-label", box.hasAttr("checked") ? "done" : "to do"));
        number(body, List.of());
    }

    private void describe(Element image) {
        problems.add(new Problem(Problem.Kind.IMAGE_LEFT_OUT, image.attr("src")));
        image.replaceWith(new TextNode(image.attr("alt")));
    }

    private static void name(Element link, Set<String> taken) {
        if (link.id().isEmpty()) {
            link.unwrap();
            return;
        }
        String id = HEADING + link.id();
        for (int n = 2; !taken.add(id); n++) {
            id = HEADING + link.id() + "--" + n;
        }
        link.attr("id", id).attr("href", "#" + id);
    }

    /// Replaces what the parser found between double brackets by numbered marks.
    void cite(CitationList citations) {
        for (Element citation : body.select(EntryExtension.ELEMENT)) {
            String written = SPACES.matcher(citation.text()).replaceAll(" ");
            Optional<CitationList.Mark> mark = citations.mark(written);
            citation.replaceWith(
                    mark.map(found -> mark(found, citation)).orElseGet(() -> unknown(written)));
        }
    }

    private static Element mark(CitationList.Mark mark, Element place) {
        Element raised = new Element("sup").addClass("citation");
        String text = "[" + mark.number() + "]";
        if (place.closest("a") != null) {
            return raised.text(text);
        }
        Element link = raised.appendElement("a").text(text);
        link.attr("href", "#" + EVIDENCE + mark.number()).attr("title", mark.title());
        if (mark.first()) {
            link.attr("id", MARK + mark.number());
        }
        return raised;
    }

    private static Element unknown(String written) {
        return new Element("span")
                .addClass("unknown-reference")
                .text("unknown reference: [[" + written + "]]");
    }

    private List<String> number(Element parent, List<String> above) {
        List<String> section = above;
        for (Element element : parent.children()) {
            section = step(element, section);
        }
        return section;
    }

    /// @return the headings above whatever follows the element
    private List<String> step(Element element, List<String> section) {
        if (element.is(HEADINGS)) {
            int level = element.normalName().charAt(1) - '2';
            List<String> path =
                    new ArrayList<>(section.subList(0, Math.min(level, section.size())));
            path.add(plain(element));
            return List.copyOf(path);
        }
        switch (element.normalName()) {
            case "p", "pre" -> add(element, PassageKind.PARAGRAPH, section);
            case "tr" -> add(element, PassageKind.TABLE_ROW, section);
            case "li" -> {
                boolean note = element.closest(".footnotes") != null;
                add(element, note ? PassageKind.FOOTNOTE : PassageKind.LIST_ITEM, section);
                for (Element list : element.select("> ul, > ol")) {
                    // headings within an item end with it
                    var _ = number(list, section);
                }
            }
            default -> {
                return element.is("blockquote, div.footnotes")
                        ? ending(element, section)
                        : number(element, section);
            }
        }
        return section;
    }

    private List<String> ending(Element element, List<String> section) {
        var _ = number(element, element.is(".footnotes") ? List.of() : section);
        return section;
    }

    private void add(Element element, PassageKind kind, List<String> section) {
        String text = plain(element);
        if (text.isEmpty()) {
            return;
        }
        int number = passages.size() + 1;
        passages.add(new Passage(number, null, section, null, kind, Language.ENGLISH, text));
        if (element.id().isEmpty()) {
            element.attr("id", "n" + number);
        } else {
            // a footnote has an id already; its text carries the number
            element.children().stream()
                    .filter(child -> child.id().isEmpty())
                    .findFirst()
                    .ifPresent(child -> child.attr("id", "n" + number));
        }
    }

    private static String plain(Element element) {
        Element copy = element.clone();
        copy.select(EntryExtension.ELEMENT + ", sup[id], a.footnote-backref, input").remove();
        if (element.is("li")) {
            copy.select("ul, ol").remove();
        }
        String text =
                element.is("tr")
                        ? copy.children().stream()
                                .map(Element::text)
                                .collect(Collectors.joining(" | "))
                        : copy.text();
        return SPACE_BEFORE_STOP
                .matcher(SPACES.matcher(text).replaceAll(" ").strip())
                .replaceAll("");
    }
}
