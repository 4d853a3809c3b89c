package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Moves;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.vocabulary.Mission;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks references up in the catalogue and in the list of sources. One that names a document by an
/// id from before its label was changed leads to the document as it is now.
@Singleton
public final class CatalogueReferences {
    private final Documents documents;
    private final Moves moves;
    private final Sources sources;
    private final Vocabulary vocabulary;

    CatalogueReferences(Documents documents, Moves moves, Sources sources, Vocabulary vocabulary) {
        this.documents = documents;
        this.moves = moves;
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    /// Answers for one page that one viewer is shown: what was looked up once is remembered.
    public References of(Viewer viewer) {
        return new ForViewer(viewer);
    }

    /// The document with the original of a source, under the label that most people may see.
    ///
    /// @param key of the source
    public Optional<DocumentId> held(String key, Viewer viewer) {
        return sources.find(key).flatMap(source -> documentOf(source, viewer)).map(Document::id);
    }

    private Optional<Document> documentOf(Source source, Viewer viewer) {
        return labels(viewer)
                .filter(viewer::maySee)
                .map(label -> DocumentId.of(source.hash(), label))
                .flatMap(id -> documents.find(id, viewer).stream())
                .findFirst();
    }

    /// The labels under which a document may lie that this viewer may see, the most open first.
    private Stream<Label> labels(Viewer viewer) {
        Stream<MissionId> missions =
                switch (viewer) {
                    case Viewer.Anonymous() -> Stream.empty();
                    case Viewer.Person person when !person.mayCurate() ->
                            person.missions().stream().sorted();
                    case Viewer.Person _, Viewer.Owner() ->
                            vocabulary.missions().stream().map(Mission::id);
                };
        return Stream.concat(
                Stream.of(Label.PUBLIC, Label.INTERNAL), missions.map(Label::restrictedTo));
    }

    private final class ForViewer implements References {
        private final Viewer viewer;
        private final Map<String, Optional<Document>> held = new HashMap<>();
        private final Map<DocumentId, List<Passage>> passages = new HashMap<>();

        ForViewer(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public Target resolve(Reference reference) {
            Optional<Source> source = sources.find(reference.item());
            Optional<Document> document =
                    held.computeIfAbsent(
                            reference.item(),
                            _ ->
                                    source.flatMap(known -> documentOf(known, viewer))
                                            .or(() ->
                                                    reference
                                                            .document()
                                                            .flatMap(id -> moves.now(id, viewer))));
            if (document.isPresent()) {
                String title = source.map(Source::title).orElse(document.get().metadata().title());
                return at(document.get().id(), title, reference);
            }
            String section = reference.section();
            return source.<Target>map(known ->
                            new Target.Described(
                                    known, section == null || known.hasSection(section)))
                    .orElseGet(Target.Unknown::new);
        }

        private Target at(DocumentId id, String title, Reference reference) {
            String url = "/documents/" + id;
            if (reference.page() == null
                    && reference.passage() == null
                    && reference.section() == null) {
                return new Target.Held(id, title, url, null, null, true);
            }
            return place(id, reference)
                    .map(passage ->
                            new Target.Held(
                                    id,
                                    title,
                                    url + address(reference, passage),
                                    passage.page(),
                                    passage.text(),
                                    true))
                    .orElseGet(() -> new Target.Held(id, title, url, null, null, false));
        }

        /// A page is named as a page, everything else as the passage that it is. The parameter
        /// opens the part of a long document in which the place is.
        private static String address(Reference reference, Passage passage) {
            return reference.page() != null
                    ? "?p=" + reference.page() + "#p" + reference.page()
                    : "?n=" + passage.number() + "#n" + passage.number();
        }

        private Optional<Passage> place(DocumentId id, Reference reference) {
            List<Passage> all =
                    passages.computeIfAbsent(
                            id,
                            _ ->
                                    documents.passages(id, viewer).stream()
                                            .map(ThemedPassage::passage)
                                            .toList());
            if (reference.passage() != null) {
                return all.stream().filter(p -> p.number() == reference.passage()).findFirst();
            }
            if (reference.page() != null) {
                return all.stream()
                        .filter(p -> Objects.equals(p.page(), reference.page()))
                        .findFirst();
            }
            String section = reference.section();
            return section == null ? Optional.empty() : Headings.first(all, section);
        }
    }
}
