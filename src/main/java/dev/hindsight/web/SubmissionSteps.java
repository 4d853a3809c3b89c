package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.intake.Preview;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Replaced;
import dev.hindsight.submissions.Statement;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionLesson;
import dev.hindsight.submissions.SubmissionLessons;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Told;
import dev.hindsight.web.SubmissionAssembler.Again;
import dev.hindsight.web.SubmissionAssembler.Look;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a form of a submission, makes the step that it asks for, and shows it again with what was
/// typed where that cannot be done.
@Singleton
final class SubmissionSteps {
    private static final Map<String, Move.Kind> STEPS =
            Map.of(
                    "save", Move.Kind.SAVED,
                    "hand-in", Move.Kind.HANDED_IN,
                    "withdraw", Move.Kind.WITHDRAWN,
                    "accept", Move.Kind.ACCEPTED,
                    "return", Move.Kind.RETURNED,
                    "refuse", Move.Kind.REFUSED,
                    "reopen", Move.Kind.REOPENED);

    private final Submissions submissions;
    private final SubmissionLessons lessons;
    private final DraftForms drafts;
    private final FormReader reader;
    private final SubmissionFields fields;
    private final SubmissionAssembler assembler;
    private final SubmissionPages pages;

    SubmissionSteps(
            Submissions submissions,
            SubmissionLessons lessons,
            DraftForms drafts,
            FormReader reader,
            SubmissionFields fields,
            SubmissionAssembler assembler,
            SubmissionPages pages) {
        this.submissions = submissions;
        this.lessons = lessons;
        this.drafts = drafts;
        this.reader = reader;
        this.fields = fields;
        this.assembler = assembler;
        this.pages = pages;
    }

    /// A form about a submission that was sent.
    record Sent(
            HttpRequest<?> request,
            Submission submission,
            Look look,
            SentForm form,
            SentFile file) {
        Messages m() {
            return Pages.messages(request);
        }
    }

    HttpResponse<?> make(Sent sent) throws IOException {
        Move.Kind kind = STEPS.getOrDefault(sent.form().value("step").orElse(""), Move.Kind.SAVED);
        FormReader.Fields typed = SubmissionFields.of(sent.form());
        List<Fault> faults = new ArrayList<>();
        Statement said = sent.submission().said();
        // whoever withdraws or reopens may leave anything in the form
        if (kind != Move.Kind.WITHDRAWN && kind != Move.Kind.REOPENED) {
            switch (reader.statement(typed, sent.look().person())) {
                case Told.Clear<Statement>(Statement clear) -> said = clear;
                case Told.Unclear<Statement>(List<Fault> found) -> faults.addAll(found);
            }
        }
        String note = "";
        switch (reader.note(typed, kind.wantsReason())) {
            case Told.Clear<String>(String clear) -> note = clear;
            case Told.Unclear<String>(List<Fault> found) -> faults.addAll(found);
        }
        List<SubmissionLesson> offered = lessons.of(sent.submission().id(), sent.look().person());
        Optional<List<SubmissionLesson>> ticked = Optional.empty();
        if (kind != Move.Kind.WITHDRAWN) {
            switch (SubmissionLessons.read(typed, offered)) {
                case Told.Clear<Optional<List<SubmissionLesson>>>(var clear) -> ticked = clear;
                case Told.Unclear<Optional<List<SubmissionLesson>>>(List<Fault> found) ->
                        faults.addAll(found);
            }
        }
        if (lacksTheme(kind, said, ticked.orElse(offered))) {
            faults.add(Fault.THEME_MISSING);
        }
        return make(
                sent,
                new Step(sent.submission().id(), seen(sent), kind, said, note),
                ticked,
                faults);
    }

    /// Each lesson needs a theme.
    private static boolean lacksTheme(
            Move.Kind kind, Statement said, List<SubmissionLesson> lessons) {
        return (kind == Move.Kind.HANDED_IN || kind == Move.Kind.ACCEPTED)
                && said.themes().isEmpty()
                && lessons.stream().anyMatch(it -> it.chosen() && it.themes().isEmpty());
    }

    private HttpResponse<?> make(
            Sent sent, Step step, Optional<List<SubmissionLesson>> ticked, List<Fault> faults)
            throws IOException {
        Move.Kind kind = step.kind();
        boolean keeps = kind == Move.Kind.SAVED || kind == Move.Kind.HANDED_IN;
        if (faults.isEmpty() && keeps && sent.file().isThere()) {
            return replace(sent, step, ticked);
        }
        sent.file().drain();
        Viewer.Person person = sent.look().person();
        return faults.isEmpty()
                ? made(
                        sent,
                        ticked.isPresent()
                                ? submissions.make(step, ticked.get(), person)
                                : submissions.make(step, person),
                        kind)
                : again(sent, sent.submission(), faults, List.of(), HttpStatus.BAD_REQUEST);
    }

    /// Whatever step was asked for: the person first sees what was understood of the new file.
    private HttpResponse<?> replace(Sent sent, Step asked, Optional<List<SubmissionLesson>> ticked)
            throws IOException {
        Step step =
                new Step(asked.id(), asked.seen(), Move.Kind.REPLACED, asked.said(), asked.note());
        try (InputStream in = sent.file().open()) {
            Replaced replaced =
                    submissions.replace(step, sent.file().name(), in, sent.look().person());
            SentFile.drain(in);
            return switch (replaced) {
                case Replaced.Done(Submission now) -> {
                    ticked.ifPresent(them -> lessons.keep(now, them, sent.look().person()));
                    yield done(sent, now, Move.Kind.REPLACED);
                }
                case Replaced.NotMade(Outcome outcome) -> made(sent, outcome, step.kind());
                case Replaced.Refused(Submission now, Preview.Cause cause, _) ->
                        again(
                                sent,
                                now,
                                List.of(),
                                List.of(SubmissionPages.words(cause, sent.m())),
                                HttpStatus.UNPROCESSABLE_ENTITY);
                case Replaced.TooLarge(Submission now, long largest) ->
                        again(
                                sent,
                                now,
                                List.of(),
                                List.of(sent.m().text("hand-in.too-large", sent.m().size(largest))),
                                HttpStatus.REQUEST_ENTITY_TOO_LARGE);
            };
        }
    }

    private static int seen(Sent sent) {
        return sent.form()
                .value("version")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private HttpResponse<?> made(Sent sent, Outcome outcome, Move.Kind kind) {
        return switch (outcome) {
            case Outcome.Done(Submission now) -> done(sent, now, kind);
            case Outcome.Missing _ -> throw SubmissionPages.missing();
            case Outcome.Stale(Submission now) ->
                    again(sent, now, List.of(), List.of(stale(now, sent.m())), HttpStatus.CONFLICT);
            case Outcome.Failed(Submission now, _) ->
                    again(
                            sent,
                            now,
                            List.of(),
                            List.of(sent.m().text("review.failed")),
                            HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private HttpResponse<?> done(Sent sent, Submission now, Move.Kind kind) {
        drafts.taken(now, SubmissionFields.of(sent.form()), sent.look().person());
        LocalPath page =
                sent.look().curating()
                        ? SubmissionPages.review(now.id())
                        : SubmissionPages.address(now.id());
        return HttpResponse.seeOther(
                new LocalPath(Address.of(page.value()).with("done", kind.code()).toString()).uri());
    }

    private static String stale(Submission now, Messages m) {
        Move last = now.moves().getLast();
        return m.text(
                "submission.stale",
                m.text("submission.move." + last.kind().code()),
                last.actor(),
                SubmissionAssembler.date(last.at(), m));
    }

    private HttpResponse<?> again(
            Sent sent,
            Submission now,
            List<Fault> faults,
            List<String> problems,
            HttpStatus status) {
        FormView form =
                fields.typed(
                        SubmissionFields.of(sent.form()),
                        faults,
                        now.understood(),
                        SubmissionAssembler.labels(now, sent.look().person(), sent.m()));
        List<String> all = new ArrayList<>(problems);
        faults.stream().map(fault -> SubmissionFields.words(fault, sent.m())).forEach(all::add);
        Again again =
                new Again(
                        form,
                        all,
                        sent.form().value("note").orElse(""),
                        Resend.of(SubmissionPages.address(now.id()), typed(sent.form()), ""),
                        SubmissionFields.of(sent.form()));
        return pages.show(
                "submission",
                assembler.page(sent.request(), now, sent.look(), Optional.of(again)),
                status);
    }

    /// What a person typed, without what the page itself put into the form.
    private static SentForm typed(SentForm form) {
        return new SentForm(
                form.typed().stream()
                        .filter(field -> !DraftForms.OWN.contains(field.name()))
                        .toList(),
                List.of(),
                false);
    }
}
