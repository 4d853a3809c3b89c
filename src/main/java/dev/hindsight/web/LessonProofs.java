package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.CatalogueReferences;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.Reference;
import dev.hindsight.lessons.References;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.web.LessonPage.ProofView;
import jakarta.inject.Singleton;
import java.util.List;

/// Shows proofs as one reader may see them.
@Singleton
final class LessonProofs {
    private final CatalogueReferences references;

    LessonProofs(CatalogueReferences references) {
        this.references = references;
    }

    /// Answers for one page that one viewer is shown.
    References of(Viewer viewer) {
        return references.of(viewer);
    }

    static List<ProofView> views(List<Proof> proofs, References known, Messages m) {
        return proofs.stream().map(proof -> view(proof, known, m)).toList();
    }

    private static ProofView view(Proof proof, References known, Messages m) {
        return switch (proof) {
            case Proof.Web web ->
                    new ProofView(
                            new Link(web.target(), web.target()),
                            "",
                            web.shows(),
                            m.text("lesson.proof.elsewhere"));
            case Proof.Place(Reference reference, String shows) ->
                    view(reference, shows, known.resolve(reference), m);
        };
    }

    private static ProofView view(Reference reference, String shows, Target target, Messages m) {
        return switch (target) {
            case Target.Held held ->
                    new ProofView(
                            new Link(
                                    with(held.title(), Proofs.place(reference, held.page(), m)),
                                    held.url()),
                            Proofs.clipped(held.passage()),
                            shows,
                            held.placeFound() ? "" : m.text("practice.evidence.no-place"));
            case Target.Described described ->
                    new ProofView(
                            new Link(
                                    with(
                                            described.source().reference(),
                                            Proofs.place(reference, null, m)),
                                    null),
                            "",
                            shows,
                            m.text("practice.evidence.elsewhere"));
            case Target.Unknown _ ->
                    new ProofView(
                            new Link(reference.toString(), null),
                            "",
                            shows,
                            m.text("practice.evidence.unknown"));
        };
    }

    private static String with(String title, String place) {
        return place.isEmpty() ? title : title + " · " + place;
    }
}
