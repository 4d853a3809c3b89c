package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is in this document, and can I trust the reading of it?
///
/// @param outline its sections
/// @param found lessons found in it
/// @param about metadata and origin
/// @param cite how to cite it
public record DocumentPage(
        Frame frame,
        Head head,
        List<Section> outline,
        Body body,
        Found found,
        About about,
        Cite cite) {
    public DocumentPage {
        outline = List.copyOf(outline);
    }

    /// Passages that seem to state a lesson.
    ///
    /// @param count how many there are in all, in words
    /// @param kinds what the list can be narrowed to; without address where it is, empty where
    ///   there is but one kind
    /// @param entries those on this page of the list
    public record Found(String count, List<Link> kinds, List<FoundView> entries, Paging paging) {
        public Found {
            kinds = List.copyOf(kinds);
            entries = List.copyOf(entries);
        }
    }

    /// What is known of the document besides its text.
    ///
    /// @param origins empty where nothing is known of them
    /// @param correct address for curators; null for everybody else
    /// @param family documents that share text with it, the nearest first
    /// @param attached what lies in the document
    public record About(
            List<Fact> facts,
            List<Known> origins,
            List<Kin> family,
            List<Attached> attached,
            @Nullable String correct) {
        public About {
            facts = List.copyOf(facts);
            origins = List.copyOf(origins);
            family = List.copyOf(family);
            attached = List.copyOf(attached);
        }
    }

    /// A file that lies in this document.
    ///
    /// @param name as it stands there; null where it is the same as the title
    public record Attached(Link document, @Nullable String name) {}

    /// A document that shares text with this one.
    ///
    /// @param how the kinship in words
    public record Kin(Link document, String how) {}

    /// A value of the metadata, where it comes from, and how sure that is, all in words.
    public record Known(String field, String value, String origin, String confidence) {}

    /// What stands above the text.
    ///
    /// @param label who may see it, in words; null for what is public
    /// @param coverage how much of it could be read, in words
    /// @param complete whether all of it could be read
    /// @param lost what could not be read besides pages
    /// @param parents documents that it is attached to
    /// @param withheld whether only curators get the original, since it holds what was taken out
    public record Head(
            Text title,
            String address,
            List<Fact> facts,
            List<ThemeMark> themes,
            @Nullable String label,
            String coverage,
            boolean complete,
            List<String> lost,
            List<Link> parents,
            boolean withheld) {
        public Head {
            facts = List.copyOf(facts);
            themes = List.copyOf(themes);
            lost = List.copyOf(lost);
            parents = List.copyOf(parents);
        }

        /// Where what is like it stands.
        public String similar() {
            return address.replaceFirst("^/documents/", "/similar?kind=document&id=");
        }
    }

    /// Words in the document's own language.
    ///
    /// @param lang BCP 47 code; null where it is not known or the same as the page's
    /// @param dir `rtl` for what is written right to left, else null
    public record Text(List<Segment> segments, @Nullable String lang, @Nullable String dir) {
        public Text {
            segments = List.copyOf(segments);
        }
    }

    /// A section and those below it.
    public record Section(String title, String href, List<Section> below) {
        public Section {
            below = List.copyOf(below);
        }
    }

    /// The passages that are shown, and the way to those that are not.
    ///
    /// @param trailing pages after the last passage
    /// @param parts all parts of a long document, also the shown one; empty for a document shown
    ///   whole
    public record Body(List<PassageView> passages, List<PageMark> trailing, List<Part> parts) {
        public Body {
            passages = List.copyOf(passages);
            trailing = List.copyOf(trailing);
            parts = List.copyOf(parts);
        }
    }

    /// Where a page begins.
    ///
    /// @param kind tells pages with text of their own from those that are only pictures
    public record PageMark(int number, PageKind kind) {}

    /// Where the text of a page comes from.
    public enum PageKind {
        TEXT,
        BY_OCR,
        WAITS_FOR_OCR,
        WITHOUT_TEXT
    }

    /// A passage as it stands on the page.
    ///
    /// @param pages pages that begin before it; usually none or one
    /// @param heading null where no section begins
    /// @param kind code of its [dev.hindsight.kernel.PassageKind]
    /// @param text null for a heading, which is all in `heading`
    /// @param also where nearly the same words stand in other documents
    public record PassageView(
            int number,
            List<PageMark> pages,
            @Nullable Heading heading,
            String kind,
            @Nullable String para,
            @Nullable Text text,
            List<Link> also) {
        public PassageView {
            pages = List.copyOf(pages);
            also = List.copyOf(also);
        }
    }

    /// The title of a section.
    ///
    /// @param level from 3 to 5, as in `h3`
    public record Heading(Text text, int level) {}

    /// A part of a long document.
    ///
    /// @param href null for the part that is shown
    /// @param anchors fragments of pages and passages in this part, so that an address that names
    ///   one of them arrives at the link to the part; empty for the part that is shown
    public record Part(String label, @Nullable String href, List<String> anchors) {
        public Part {
            anchors = List.copyOf(anchors);
        }
    }
}
