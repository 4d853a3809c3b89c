package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Role;
import dev.hindsight.access.Whom;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Invitation;
import dev.hindsight.accounts.OneTimeLinks;
import dev.hindsight.accounts.OneTimeLinks.Made;
import dev.hindsight.accounts.People;
import dev.hindsight.accounts.Person;
import dev.hindsight.accounts.Standing;
import dev.hindsight.mail.Letter;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/people`: admins invite people and say what each may do. For anyone else there is no such page.
@Controller("/people")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {
    static final String PATH = "/people";
    private static final int SIZE = 50;
    private static final Standing READER = new Standing(Role.READER, Set.of(), Set.of());
    private final People people;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final StandingFields fields;
    private final AccountPages pages;

    PeopleController(
            People people,
            OneTimeLinks links,
            Accounts accounts,
            StandingFields fields,
            AccountPages pages) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.fields = fields;
        this.pages = pages;
    }

    /// What has come of a step.
    ///
    /// @param link that was made and not sent
    private record Said(
            @Nullable String text, boolean problem, @Nullable String link, HttpStatus status) {
        static final Said NOTHING = new Said(null, false, null, HttpStatus.OK);

        static Said done(String text) {
            return new Said(text, false, null, HttpStatus.OK);
        }

        static Said wrong(String text, HttpStatus status) {
            return new Said(text, true, null, status);
        }
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such page");
    }

    private static void check(HttpRequest<?> request) {
        if (!Viewers.of(request).mayAdminister()) {
            throw missing();
        }
    }

    @Access(Whom.ADMIN)
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(PATH);
        }
        check(request);
        return list(request, Said.NOTHING, "", READER);
    }

    private HttpResponse<?> list(
            HttpRequest<?> request, Said said, String address, Standing standing) {
        Messages m = Pages.messages(request);
        String search = request.getParameters().getFirst("q").orElse("");
        int page = page(request);
        People.Listed listed = people.list(search, page, SIZE, Viewers.of(request));
        PeoplePage shown =
                new PeoplePage(
                        pages.frame(request, m.text("people.title")),
                        search,
                        m.count("people.count", listed.total()),
                        listed.people().stream().map(person -> row(m, person)).toList(),
                        Paging.of(
                                page,
                                listed.total(),
                                SIZE,
                                number ->
                                        Address.of(PATH)
                                                .with("q", search)
                                                .with("page", String.valueOf(number))
                                                .toString()),
                        said.text(),
                        said.problem(),
                        said.link(),
                        address,
                        fields.shown(m, standing));
        return pages.show(request, "people", shown, said.status());
    }

    private static int page(HttpRequest<?> request) {
        String text = request.getParameters().getFirst("page").orElse("1");
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    private PeoplePage.Row row(Messages m, Person person) {
        String name = person.account().name().value();
        return new PeoplePage.Row(
                new Link(name, Address.person(name)),
                fields.told(m, person.account().standing()),
                person.mail().orElse(""),
                person.active());
    }

    @Access(Whom.ADMIN)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(HttpRequest<?> request, @Body String body) {
        check(request);
        Messages m = Pages.messages(request);
        SentForm sent = SentForm.encoded(body);
        String address = sent.value("address").orElse("").strip();
        Optional<Standing> standing = fields.sent(sent);
        if (!Letter.isAddress(address)) {
            Said said = Said.wrong(m.text("people.address.bad"), HttpStatus.BAD_REQUEST);
            return list(request, said, address, standing.orElse(READER));
        }
        if (standing.isEmpty()) {
            Said said = Said.wrong(m.text("people.standing.bad"), HttpStatus.BAD_REQUEST);
            return list(request, said, address, READER);
        }
        Made made =
                links.invite(
                                new Invitation(address, standing.get()),
                                pages.wording(request, "invitation", JoinController.INVITATION),
                                Viewers.of(request))
                        .orElseThrow(PeopleController::missing);
        return list(request, told(m, made, JoinController.INVITATION), "", READER);
    }

    private Said told(Messages m, Made made, String path) {
        return made.sent()
                ? Said.done(m.text("people.link.sent"))
                : new Said(
                        m.text("people.link.shown"),
                        false,
                        pages.full(path + made.token()),
                        HttpStatus.OK);
    }

    @Access(Whom.ADMIN)
    @Get("/{name}")
    HttpResponse<?> one(HttpRequest<?> request, String name) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(Address.person(name));
        }
        return one(request, find(request, name), Said.NOTHING);
    }

    private Person find(HttpRequest<?> request, String name) {
        return people.find(name, Viewers.of(request)).orElseThrow(PeopleController::missing);
    }

    private HttpResponse<?> one(HttpRequest<?> request, Person person, Said said) {
        Messages m = Pages.messages(request);
        String name = person.account().name().value();
        List<String> facts = new ArrayList<>();
        facts.add(m.text("person.added", m.moment(person.account().added())));
        person.mail().ifPresent(mail -> facts.add(m.text("person.mail", mail)));
        if (person.provided()) {
            facts.add(m.text("person.provided"));
        }
        if (!person.active()) {
            facts.add(m.text("person.inactive"));
        }
        PersonPage page =
                new PersonPage(
                        pages.frame(request, name, new Link(m.text("people.title"), PATH)),
                        name,
                        facts,
                        said.text(),
                        said.problem(),
                        said.link(),
                        Address.person(name),
                        person.active(),
                        person.provided(),
                        fields.shown(m, person.account().standing()));
        return pages.show(request, "person", page, said.status());
    }

    @Access(Whom.ADMIN)
    @Post("/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String name, @Body String body) {
        AccountName called = find(request, name).account().name();
        SentForm sent = SentForm.encoded(body);
        Said said = step(request, called, sent);
        return one(request, find(request, name), said);
    }

    private Said step(HttpRequest<?> request, AccountName name, SentForm sent) {
        Messages m = Pages.messages(request);
        return switch (sent.value("do").orElse("")) {
            case "change" ->
                    fields.sent(sent)
                            .map(to -> said(m, people.change(name, to, Viewers.of(request))))
                            .orElseGet(() ->
                                    Said.wrong(
                                            m.text("people.standing.bad"), HttpStatus.BAD_REQUEST));
            case "deactivate" -> said(m, people.setActive(name, false, Viewers.of(request)));
            case "reactivate" -> said(m, people.setActive(name, true, Viewers.of(request)));
            case "reset" ->
                    links.reset(
                                    name,
                                    pages.wording(
                                            accounts.languageOf(name.value())
                                                    .map(Messages::in)
                                                    .orElse(m),
                                            "reset",
                                            JoinController.RESET),
                                    Viewers.of(request))
                            .map(made -> told(m, made, JoinController.RESET))
                            .orElseThrow(PeopleController::missing);
            default -> throw new HttpStatusException(HttpStatus.BAD_REQUEST, "No such step");
        };
    }

    private static Said said(Messages m, People.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Said.done(m.text("person.saved"));
            case LAST_ADMIN -> Said.wrong(m.text("person.last-admin"), HttpStatus.CONFLICT);
            case UNKNOWN -> throw missing();
        };
    }
}
