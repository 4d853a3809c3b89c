package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Attachments;
import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Closures;
import dev.hindsight.documents.Descriptions;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Families;
import dev.hindsight.documents.Redactions;
import dev.hindsight.documents.Relative;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.oversight.Readings;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills the page of a document.
@Singleton
final class DocumentAssembler {
    private static final int THEMES = 8;

    private final Documents documents;
    private final Names names;
    private final Themes themes;
    private final Pages pages;
    private final Citations citations;
    private final Descriptions descriptions;
    private final Families families;
    private final Attachments attachments;
    private final Redactions redactions;
    private final Closures closures;
    private final KnownValues known;
    private final DocumentCandidates found;

    private final Readings readings;

    DocumentAssembler(
            Documents documents,
            Descriptions descriptions,
            Families families,
            Attachments attachments,
            Redactions redactions,
            Closures closures,
            KnownValues known,
            DocumentCandidates found,
            Names names,
            Themes themes,
            Pages pages,
            Citations citations,
            Readings readings) {
        this.documents = documents;
        this.descriptions = descriptions;
        this.families = families;
        this.attachments = attachments;
        this.redactions = redactions;
        this.closures = closures;
        this.known = known;
        this.found = found;
        this.names = names;
        this.themes = themes;
        this.pages = pages;
        this.citations = citations;
        this.readings = readings;
    }

    /// The page; empty where there is no such document or the reader may not see it.
    Optional<DocumentPage> page(HttpRequest<?> request, DocumentId id) {
        Viewer viewer = Viewers.of(request);
        return documents
                .find(id, viewer)
                .map(document -> {
                    readings.shown(viewer, document.label(), "document", id.value(), "read");
                    return page(request, document, documents.passages(id, viewer));
                });
    }

    private DocumentPage page(
            HttpRequest<?> request, Document document, List<ThemedPassage> passages) {
        Messages m = Pages.messages(request);
        String query = request.getParameters().getFirst("q").orElse("");
        Parts parts = new Parts(passages, request.getParameters());
        String address = Address.document(document.id().value());
        List<Relative> relatives = families.of(document.id(), Viewers.of(request));
        Attachments.Links links = attachments.of(document.id(), Viewers.of(request));
        Reading reading =
                new Reading(
                        new Marker(query),
                        m.language(),
                        document.coverage(),
                        FamilyTree.places(relatives, m));
        Frame frame =
                pages.frame(
                        request,
                        Place.DOCUMENTS,
                        document.metadata().title(),
                        List.of(new Link(m.text("nav.documents"), "/documents")),
                        query);
        return new DocumentPage(
                frame,
                head(document, links, m),
                Outline.of(passages, number -> passage(parts, address, query, number)),
                reading.read(parts, parts.links(address, query, m)),
                found.of(request, document, number -> passage(parts, address, query, number)),
                new DocumentPage.About(
                        about(document, closures.of(document.id(), Viewers.of(request)), m),
                        descriptions
                                .claims(document.id(), Viewers.of(request))
                                .map(claims -> known.of(claims, m))
                                .orElse(List.of()),
                        FamilyTree.of(relatives, m),
                        links.attachments().stream().map(DocumentAssembler::attached).toList(),
                        Viewers.of(request).mayCurate() ? address + "/correct" : null),
                new Cite(
                        citations.of(request, document).text(),
                        Address.document(document.id().value())));
    }

    private static String passage(Parts parts, String address, String query, int number) {
        return parts.shows(number)
                ? "#n" + number
                : Address.of(address)
                        .with("q", query)
                        .with("n", String.valueOf(number))
                        .fragment("n" + number);
    }

    private static DocumentPage.Attached attached(Attachments.Link link) {
        return new DocumentPage.Attached(
                link(link), link.name().equals(link.title()) ? null : link.name());
    }

    private static Link link(Attachments.Link link) {
        return new Link(link.title(), Address.document(link.id().value()));
    }

    private DocumentPage.Head head(Document document, Attachments.Links links, Messages m) {
        Language language = document.metadata().language();
        Segment title = new Segment(document.metadata().title(), false);
        boolean open = document.label().equals(Label.PUBLIC);
        List<String> ids = document.themes().stream().limit(THEMES).map(ThemeId::value).toList();
        return new DocumentPage.Head(
                Reading.text(List.of(title), language, m.language()),
                Address.document(document.id().value()),
                facts(document, m),
                themes.marks(ids, m.language()),
                open ? null : m.label(document.label()),
                isContainer(document)
                        ? m.count("coverage.attachments", links.attachments().size())
                        : coverage(document.coverage(), document.passages(), m),
                document.coverage().complete(),
                document.coverage().lost(),
                links.parents().stream().map(DocumentAssembler::link).toList(),
                redactions.withholds(document.id(), new Viewer.Owner()));
    }

    /// Whether a document has no text of its own and no pages that could have any.
    private static boolean isContainer(Document document) {
        return document.passages() == 0 && document.coverage().pages() == null;
    }

    private List<Fact> facts(Document document, Messages m) {
        List<Fact> facts = new ArrayList<>();
        String symbol = document.metadata().symbol();
        if (symbol != null) {
            facts.add(Fact.plain(m.text("fact.symbol"), symbol));
        }
        facts.add(Fact.plain(m.text("fact.type"), m.type(document.metadata().type())));
        PartialDate date = document.metadata().date();
        if (date != null) {
            facts.add(Fact.plain(m.text("fact.date"), m.date(date)));
        }
        addAll(
                facts,
                m.text("fact.mission"),
                document.metadata().missions().stream()
                        .map(id -> new Link(id.value(), Address.mission(id.value())))
                        .toList());
        addAll(
                facts,
                m.text("fact.country"),
                document.metadata().countries().stream()
                        .map(code -> new Link(names.country(code, m.language()), country(code)))
                        .toList());
        addAll(
                facts,
                m.text("fact.author"),
                document.metadata().authors().stream().map(name -> new Link(name, null)).toList());
        return facts;
    }

    private static String country(String code) {
        return Address.of("/search").with("country", code).toString();
    }

    private static void addAll(List<Fact> facts, String term, List<Link> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(term, values));
        }
    }

    static String coverage(Coverage coverage, int passages, Messages m) {
        Integer pages = coverage.pages();
        if (pages == null) {
            return m.count("coverage.passages", passages);
        }
        int byOcr = coverage.byOcr().size();
        int waiting = coverage.needOcr().size();
        int blank = coverage.withoutText().size();
        return m.text("coverage.pages", m.number(coverage.readable()), m.number(pages))
                + (byOcr == 0 ? "" : m.count("coverage.by-ocr", byOcr))
                + (waiting == 0 ? "" : m.count("coverage.ocr", waiting))
                + (blank == 0 ? "" : m.count("coverage.without-text", blank));
    }

    private static List<Fact> about(Document document, Closure closure, Messages m) {
        PartialDate received =
                PartialDate.of(document.received().atZone(ZoneOffset.UTC).toLocalDate());
        List<Fact> facts = new ArrayList<>();
        facts.addAll(
                List.of(
                        Fact.plain(
                                m.text("fact.language"),
                                m.language(document.metadata().language())),
                        Fact.plain(m.text("fact.passages"), m.number(document.passages())),
                        Fact.plain(m.text("fact.label"), m.label(document.label()))));
        if (!closure.why().isEmpty()) {
            facts.add(Fact.plain(m.text("closure.why"), closure.why()));
        }
        LocalDate opens = closure.opens();
        if (opens != null) {
            facts.add(Fact.plain(m.text("closure.opens"), m.date(PartialDate.of(opens))));
        }
        facts.addAll(
                List.of(
                        Fact.plain(m.text("fact.received"), m.date(received)),
                        Fact.plain(m.text("fact.file"), document.original().name()),
                        Fact.plain(m.text("fact.format"), document.original().mediaType()),
                        Fact.plain(m.text("fact.size"), m.size(document.original().size())),
                        Fact.plain(m.text("fact.hash"), document.original().hash().hex())));
        return facts;
    }
}
