package dev.hindsight.lessons;

import com.vladsch.flexmark.ext.anchorlink.AnchorLinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.hindsight.kernel.Passage;
import dev.hindsight.lessons.Rendered.Problem;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/// Turns the Markdown of practices into safe HTML and into passages.
///
/// Tables, footnotes, task lists, typographic quotes and heading anchors are understood; HTML is
/// not, it is shown as typed. Any text whatever gives an answer, in bounded time.
public final class PracticeMarkup {
    private static final MutableDataSet OPTIONS =
            new MutableDataSet()
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    new EntryExtension(),
                                    TablesExtension.create(),
                                    FootnoteExtension.create(),
                                    TaskListExtension.create(),
                                    TypographicExtension.create(),
                                    AnchorLinkExtension.create()))
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(HtmlRenderer.ESCAPE_HTML, true)
                    .set(HtmlRenderer.FENCED_CODE_NO_LANGUAGE_CLASS, "")
                    .set(AnchorLinkExtension.ANCHORLINKS_ANCHOR_CLASS, EntryPage.HEADING_CLASS);
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private PracticeMarkup() {}

    /// Renders a practice for whoever the references were looked up for.
    public static Rendered render(PracticeText text, References references) {
        CitationList citations = new CitationList(references, text.evidence());
        EntryPage page = page(text);
        page.cite(citations);
        List<Rendered.Citation> cited = citations.finished();
        citations.problems().forEach(page.problems()::add);
        return new Rendered(EntryPolicy.clean(page.html()), cited, page.problems());
    }

    /// The paragraphs, list items, table rows and footnotes as plain text, in English, each below
    /// its headings; references and their marks are left out. Their numbers are the ids `n1`, `n2`,
    /// … of what [#render] gives.
    public static List<Passage> passages(Practice practice) {
        return page(practice.text()).passages();
    }

    private static EntryPage page(PracticeText text) {
        Optional<EntryPage> understood =
                html(text.body()).map(EntryPage::new).filter(page -> !page.tooDeep());
        EntryPage page = understood.orElseGet(() -> new EntryPage(asTyped(text.body())));
        page.tidy();
        if (understood.isEmpty()) {
            page.problems().add(new Problem(Problem.Kind.SHOWN_AS_TYPED, text.title()));
        }
        return page;
    }

    /// Empty where the text is nested too deeply to be understood.
    private static Optional<String> html(String body) {
        if (Nesting.tooDeep(body)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RENDERER.render(PARSER.parse(body)));
        } catch (StackOverflowError e) {
            // Flexmark's regular expressions recurse with the length of what they match (titles of
            // links, for example); everything of this parse is thrown away, nothing is shared
            return Optional.empty();
        }
    }

    private static String asTyped(String body) {
        return "<pre>" + Entities.escape(body) + "</pre>";
    }
}
