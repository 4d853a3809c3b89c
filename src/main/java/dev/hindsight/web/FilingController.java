package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Filing;
import dev.hindsight.documents.Origin;
import dev.hindsight.documents.PassageTheme;
import dev.hindsight.documents.PassageThemes;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Theme;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `/documents/{id}/passages/{number}/themes`: where curators file a passage. Their choice stands
/// when the document is read anew.
@Controller("/documents/{id}/passages/{number}/themes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FilingController {
    private final Documents documents;
    private final Filing filing;
    private final Vocabulary vocabulary;
    private final Themes themes;
    private final Pages pages;

    FilingController(
            Documents documents, Filing filing, Vocabulary vocabulary, Themes themes, Pages pages) {
        this.documents = documents;
        this.filing = filing;
        this.vocabulary = vocabulary;
        this.themes = themes;
        this.pages = pages;
    }

    /// A passage in its document.
    private record Place(Document document, ThemedPassage passage) {
        String address() {
            String number = String.valueOf(passage.passage().number());
            return Address.of(Address.document(document.id().value()))
                    .with("n", number)
                    .fragment("n" + number);
        }
    }

    @Access(Whom.CURATOR)
    @Get
    HttpResponse<?> form(HttpRequest<?> request, String id, String number) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(request.getPath());
        }
        return pages.show(request, "filing", page(request, place(request, id, number)));
    }

    @Access(Whom.CURATOR)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> file(HttpRequest<?> request, String id, String number, @Body String body) {
        Place place = place(request, id, number);
        SentForm sent = SentForm.encoded(body);
        Passage passage = place.passage().passage();
        PassageThemes chosen =
                sent.value("do").orElse("").equals("leave")
                        ? found(passage)
                        : PassageThemes.said(chosen(sent));
        long _ =
                filing.file(place.document().id(), passage.number(), chosen, Viewers.of(request))
                        .orElseThrow(FilingController::missing);
        return HttpResponse.seeOther(URI.create(place.address()));
    }

    /// What the words speak for.
    private PassageThemes found(Passage passage) {
        return new PassageThemes(
                vocabulary.recognise(passage.text(), passage.language()).themes().stream()
                        .map(it -> new PassageTheme(it.theme(), Origin.VOCABULARY, it.confidence()))
                        .toList(),
                false);
    }

    /// The main theme first, each once; what is no theme that passages are filed under is left out.
    private List<ThemeId> chosen(SentForm sent) {
        Set<String> known = new LinkedHashSet<>();
        vocabulary.leaves().stream().map(Theme::id).map(ThemeId::value).forEach(known::add);
        return Stream.concat(sent.value("main").stream(), sent.texts("also").stream())
                .filter(known::contains)
                .distinct()
                .limit(PassageThemes.MOST)
                .map(ThemeId::new)
                .toList();
    }

    private FilingPage page(HttpRequest<?> request, Place place) {
        Messages m = Pages.messages(request);
        Document document = place.document();
        Passage passage = place.passage().passage();
        String title = document.metadata().title();
        List<ThemeId> now = place.passage().themes();
        return new FilingPage(
                pages.frame(
                        request,
                        Frame.Place.DOCUMENTS,
                        m.text("filing.title", passage.number()),
                        List.of(new Link(title, Address.document(document.id().value())))),
                Reading.text(
                        List.of(new Segment(passage.text(), false)),
                        passage.language(),
                        m.language()),
                new Link(title, place.address()),
                request.getPath(),
                place.passage().filed().all().stream().map(one -> told(one, m)).toList(),
                choices(now.stream().limit(1).toList(), m),
                choices(now.stream().skip(1).toList(), m),
                place.passage().filed().said());
    }

    private String told(PassageTheme one, Messages m) {
        return m.text(
                "filing.now",
                themes.mark(one.theme().value(), m.language()).label(),
                m.origin(one.origin()),
                m.number(one.confidence()));
    }

    private List<Choice> choices(List<ThemeId> chosen, Messages m) {
        return themes.all(m.language()).stream()
                .map(Themes.Placed::theme)
                .filter(theme -> theme.children().isEmpty())
                .map(theme ->
                        new Choice(theme.id().value(), theme.label(), chosen.contains(theme.id())))
                .toList();
    }

    private Place place(HttpRequest<?> request, String id, String number) {
        Viewer viewer = Viewers.of(request);
        if (!viewer.mayCurate() || !DocumentId.isWellFormed(id)) {
            throw missing();
        }
        Document document =
                documents.find(new DocumentId(id), viewer).orElseThrow(FilingController::missing);
        return documents.passages(document.id(), viewer).stream()
                .filter(one -> String.valueOf(one.passage().number()).equals(number))
                .findFirst()
                .map(passage -> new Place(document, passage))
                .orElseThrow(FilingController::missing);
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such passage");
    }
}
