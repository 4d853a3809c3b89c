package dev.hindsight.lessons;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What practices write beyond Markdown, `[[key § section]]`, and what they do not: HTML.
final class EntryExtension implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    /// Element in which a citation comes out of the renderer. Nobody can type it, since HTML is
    /// escaped.
    static final String ELEMENT = "entry-citation";

    @Override
    public void parserOptions(MutableDataHolder options) {
        // none
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // none
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineParserExtensionFactory(new Factory("[", EntryExtension::citation));
        parser.customInlineParserExtensionFactory(new Factory("<", EntryExtension::lessThan));
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String type) {
        renderer.nodeRendererFactory(_ -> new CitationRenderer());
    }

    private static final Pattern CITATION = Pattern.compile("^\\[\\[([^\\[\\]]{1,700}+)]]");
    private static final Pattern ADDRESS =
            Pattern.compile("^<((?:https?://|mailto:)[^\\s<>]{1,2000}+)>");

    private static boolean citation(LightInlineParser parser) {
        BasedSequence @Nullable [] found = parser.matchWithGroups(CITATION);
        if (found == null) {
            return false;
        }
        parser.flushTextNode();
        parser.appendNode(new Citation(found[0], found[1]));
        return true;
    }

    /// Flexmark's own reading of HTML takes time that grows with the square of the length.
    private static boolean lessThan(LightInlineParser parser) {
        BasedSequence @Nullable [] found = parser.matchWithGroups(ADDRESS);
        if (found == null) {
            int index = parser.getIndex();
            parser.appendText(parser.getInput(), index, index + 1);
            parser.setIndex(index + 1);
            return true;
        }
        BasedSequence whole = found[0];
        parser.flushTextNode();
        parser.appendNode(
                new AutoLink(
                        whole.subSequence(0, 1),
                        found[1],
                        whole.subSequence(whole.length() - 1, whole.length())));
        return true;
    }

    /// Tries to read something at the parser's place.
    private interface Reader {
        /// @return whether the parser has moved on
        boolean read(LightInlineParser parser);
    }

    private record Factory(String begin, Reader reader) implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return begin;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Extension(reader);
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private record Extension(Reader reader) implements InlineParserExtension {
        @Override
        public void finalizeDocument(InlineParser parser) {
            // nothing is kept
        }

        @Override
        public void finalizeBlock(InlineParser parser) {
            // nothing is kept
        }

        @Override
        public boolean parse(LightInlineParser parser) {
            return reader.read(parser);
        }
    }

    /// `[[…]]` in the tree.
    static final class Citation extends Node {
        private final BasedSequence written;

        Citation(BasedSequence whole, BasedSequence written) {
            super(whole);
            this.written = written;
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {written};
        }
    }

    private static final class CitationRenderer implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(new NodeRenderingHandler<>(Citation.class, CitationRenderer::render));
        }

        private static void render(Citation node, NodeRendererContext context, HtmlWriter html) {
            html.raw("<" + ELEMENT + ">").text(node.written).raw("</" + ELEMENT + ">");
        }
    }
}
