package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.CatalogueReferences;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.Rendered;
import dev.hindsight.web.PracticePage.Cited;
import dev.hindsight.web.PracticePage.Entry;
import dev.hindsight.web.PracticePage.Proof;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Rendered.Citation>> sources = new LinkedHashMap<>();
        for (Rendered.Citation citation : rendered.citations()) {
            sources.computeIfAbsent(source(citation), _ -> new ArrayList<>()).add(citation);
        }
        return new Entry(
                rendered.html(),
                sources.values().stream().map(citations -> cited(citations, m)).toList());
    }

    /// A document is the same source by its id as by the key of a reference.
    private static String source(Rendered.Citation citation) {
        return citation.target() instanceof Target.Held held
                ? held.document().value()
                : citation.reference().item();
    }

    /// @param citations of one source, at least one
    private static Cited cited(List<Rendered.Citation> citations, Messages m) {
        Rendered.Citation first = citations.getFirst();
        List<Proof> proofs = citations.stream().map(citation -> proof(citation, m)).toList();
        return switch (first.target()) {
            case Target.Held held ->
                    new Cited(
                            new Link(held.title(), Address.document(held.document().value())),
                            "",
                            proofs);
            case Target.Described described ->
                    new Cited(
                            new Link(described.source().reference(), null),
                            m.text("practice.evidence.elsewhere"),
                            proofs);
            case Target.Unknown _ ->
                    new Cited(
                            new Link(first.reference().item(), null),
                            m.text("practice.evidence.unknown"),
                            proofs);
        };
    }

    private static Proof proof(Rendered.Citation citation, Messages m) {
        return switch (citation.target()) {
            case Target.Held held -> {
                String place = place(citation.reference(), held.page(), m);
                yield proof(
                        citation,
                        new Link(place, held.placeFound() ? held.url() : null),
                        clipped(held.passage()),
                        note(held.placeFound(), m));
            }
            case Target.Described described ->
                    proof(
                            citation,
                            new Link(place(citation.reference(), null, m), null),
                            "",
                            note(described.placeFound(), m));
            case Target.Unknown _ ->
                    proof(citation, new Link(place(citation.reference(), null, m), null), "", "");
        };
    }

    private static String note(boolean found, Messages m) {
        return found ? "" : m.text("practice.evidence.no-place");
    }

    private static Proof proof(Rendered.Citation citation, Link place, String quote, String note) {
        return new Proof(
                citation.number(),
                citation.anchor(),
                citation.firstMark(),
                place.text().isEmpty() ? null : place,
                quote,
                citation.shows(),
                note);
    }

    static String place(Reference reference, @Nullable Integer foundAt, Messages m) {
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

    static String clipped(@Nullable String text) {
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
