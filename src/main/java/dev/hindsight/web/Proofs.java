package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.CatalogueReferences;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.Rendered;
import dev.hindsight.web.PracticePage.Entry;
import dev.hindsight.web.PracticePage.Proof;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Renders practices, with their evidence as one reader may see it.
@Singleton
final class Proofs {
    private static final int LONGEST_QUOTE = 320;
    private final CatalogueReferences references;

    Proofs(CatalogueReferences references) {
        this.references = references;
    }

    Rendered render(PracticeText text, Viewer viewer) {
        return PracticeMarkup.render(text, references.of(viewer));
    }

    static Entry entry(Rendered rendered, Messages m) {
        return new Entry(
                rendered.html(),
                rendered.citations().stream().map(citation -> proof(citation, m)).toList());
    }

    private static Proof proof(Rendered.Citation citation, Messages m) {
        return switch (citation.target()) {
            case Target.Held held ->
                    proof(
                            citation,
                            new Link(held.title(), held.url()),
                            place(citation.reference(), held.page(), m),
                            clipped(held.passage()),
                            held.placeFound() ? "" : m.text("practice.evidence.no-place"));
            case Target.Described described ->
                    proof(
                            citation,
                            new Link(described.source().reference(), null),
                            place(citation.reference(), null, m),
                            "",
                            described.placeFound()
                                    ? m.text("practice.evidence.elsewhere")
                                    : m.text("practice.evidence.no-place"));
            case Target.Unknown _ ->
                    proof(
                            citation,
                            new Link(citation.reference().toString(), null),
                            "",
                            "",
                            m.text("practice.evidence.unknown"));
        };
    }

    private static Proof proof(
            Rendered.Citation citation, Link source, String place, String quote, String note) {
        return new Proof(
                citation.number(),
                citation.anchor(),
                citation.firstMark(),
                source,
                place,
                quote,
                citation.shows(),
                note);
    }

    private static String place(Reference reference, @Nullable Integer foundAt, Messages m) {
        List<String> parts = new ArrayList<>();
        Integer page = reference.page() == null ? foundAt : reference.page();
        if (page != null) {
            parts.add(m.text("place.page", page));
        }
        if (reference.passage() != null) {
            parts.add(m.text("place.passage", reference.passage()));
        }
        String section = reference.section();
        if (section != null) {
            parts.add("§ " + section);
        }
        return String.join(" · ", parts);
    }

    private static String clipped(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_QUOTE) {
            return text == null ? "" : text;
        }
        int end = text.lastIndexOf(' ', LONGEST_QUOTE);
        return text.substring(0, end > 0 ? end : LONGEST_QUOTE) + " …";
    }

    /// What the author should look at.
    static List<String> notes(Rendered rendered, Messages m) {
        return rendered.problems().stream()
                .map(problem ->
                        switch (problem.kind()) {
                            case UNKNOWN_REFERENCE ->
                                    m.text("practice.note.unknown", problem.what());
                            case PLACE_NOT_FOUND ->
                                    m.text("practice.note.no-place", problem.what());
                            case IMAGE_LEFT_OUT -> m.text("practice.note.image", problem.what());
                            case SHOWN_AS_TYPED -> m.text("practice.note.as-typed");
                        })
                .distinct()
                .toList();
    }
}
