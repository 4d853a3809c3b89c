package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Original;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Status;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Upload;
import dev.hindsight.web.Frame.Place;
import dev.hindsight.web.SubmissionPage.Another;
import dev.hindsight.web.SubmissionPage.Button;
import dev.hindsight.web.SubmissionPage.Editing;
import dev.hindsight.web.SubmissionPage.FileView;
import dev.hindsight.web.SubmissionPage.MoveView;
import dev.hindsight.web.SubmissionPage.Reason;
import dev.hindsight.web.SubmissionPage.Situation;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the page of one submission, for its submitter or for a curator.
@Singleton
final class SubmissionAssembler {
    private static final int MOST_FOUND = 20;
    private final Submissions submissions;
    private final SubmissionFields fields;
    private final SubmissionPages pages;
    private final FoundLessons found;
    private final SaidBefore said;
    private final SidesAssembler sides;
    private final ResubmissionChanges changes;
    private final TalkAssembler talk;
    private final AdviceAssembler advice;
    private final TickLists ticks;
    private final DraftForms drafts;
    private final AnnexForms annexes;

    SubmissionAssembler(
            Submissions submissions,
            SubmissionFields fields,
            SubmissionPages pages,
            FoundLessons found,
            SaidBefore said,
            SidesAssembler sides,
            ResubmissionChanges changes,
            TalkAssembler talk,
            AdviceAssembler advice,
            TickLists ticks,
            DraftForms drafts,
            AnnexForms annexes) {
        this.sides = sides;
        this.changes = changes;
        this.talk = talk;
        this.advice = advice;
        this.ticks = ticks;
        this.drafts = drafts;
        this.annexes = annexes;
        this.said = said;
        this.submissions = submissions;
        this.fields = fields;
        this.pages = pages;
        this.found = found;
    }

    /// Who looks at a submission on which page.
    ///
    /// @param curating whether it is the page of the review
    record Look(Viewer.Person person, boolean curating) {}

    /// A form that was sent and has to be shown again.
    ///
    /// @param problems why, in words
    /// @param kept for when no form can be shown any more
    /// @param typed all of its fields
    record Again(
            FormView form,
            List<String> problems,
            String note,
            Resend kept,
            FormReader.Fields typed) {}

    SubmissionPage page(
            HttpRequest<?> request, Submission submission, Look look, Optional<Again> again) {
        return page(request, submission, look, again, null);
    }

    /// @param refused why an annex was not added, in words; null where none was sent
    SubmissionPage page(
            HttpRequest<?> request,
            Submission submission,
            Look look,
            Optional<Again> again,
            @Nullable String refused) {
        Messages m = Pages.messages(request);
        String title = submission.said().metadata().title();
        Link above = above(look, m);
        Place place = look.curating() ? Place.REVIEW : Place.SUBMISSIONS;
        Editing editing = editing(submission, look, again, m);
        return new SubmissionPage(
                pages.frame(request, place, title, List.of(above)),
                situation(submission, look, request.getParameters().getFirst("done"), m),
                file(submission, m),
                found(submission, look, m),
                submission.moves().stream()
                        .filter(move -> move.kind() != Move.Kind.SAVED)
                        .map(move -> view(move, m))
                        .toList(),
                editing,
                look.curating() || talk.isGuest(submission, look.person())
                        ? sides.of(request, submission, look.person(), m)
                        : null,
                request.getParameters().contains("before")
                        ? said.of(submission, look.person(), m)
                        : null,
                editing == null || editing.form() == null
                        ? again.map(Again::kept).orElse(null)
                        : null,
                changes.of(submission, look.person(), m),
                talk.of(request, submission, look, m),
                advice.of(submission, look, m).orElse(null),
                look.curating()
                        ? null
                        : drafts.others(submission, look.person(), draft(editing), m),
                annexes.of(submission, look.person(), refused, m));
    }

    private static Link above(Look look, Messages m) {
        return look.curating()
                ? new Link(m.text("review.title"), "/review")
                : new Link(m.text("submissions.title"), "/submissions");
    }

    private static int draft(@Nullable Editing editing) {
        SubmissionPage.DraftView draft = editing == null ? null : editing.draft();
        return draft == null ? 0 : draft.number();
    }

    private SubmissionPage.Found found(Submission submission, Look look, Messages m) {
        List<Candidate> all = submission.upload().found();
        return new SubmissionPage.Found(
                all.stream().limit(MOST_FOUND).map(one -> found.of(one, m)).toList(),
                all.size() <= MOST_FOUND
                        ? null
                        : m.text(
                                "submission.found.more",
                                m.number(MOST_FOUND),
                                m.number(all.size())),
                ticks.chosen(submission, look.person()));
    }

    private static Situation situation(
            Submission submission, Look look, Optional<String> done, Messages m) {
        Status status = submission.status();
        DocumentId document = submission.document();
        boolean waits = look.curating() && status == Status.WAITING;
        return new Situation(
                m.text("submission.status." + status.code()),
                waits ? m.text("review.next") : m.text("submission.next." + status.code()),
                done.flatMap(SubmissionAssembler::move)
                        .map(kind -> m.text("submission.done." + kind.code()))
                        .orElse(null),
                submission
                        .last(status == Status.REFUSED ? Move.Kind.REFUSED : Move.Kind.RETURNED)
                        .filter(_ -> status == Status.RETURNED || status == Status.REFUSED)
                        .map(move -> new Reason(by(move, m), move.note()))
                        .orElse(null),
                status.isOpen() && submission.said().isClosedWithoutReason()
                        ? m.text("closure.ask", m.label(submission.said().label()))
                        : null,
                document == null ? null : Address.document(document.value()));
    }

    private static Optional<Move.Kind> move(String code) {
        return List.of(Move.Kind.values()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static String by(Move move, Messages m) {
        return m.text("submission.by", move.actor(), date(move.at(), m));
    }

    static String date(Instant at, Messages m) {
        return m.date(PartialDate.of(at.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static MoveView view(Move move, Messages m) {
        return new MoveView(
                m.text("submission.move." + move.kind().code()),
                move.actor(),
                date(move.at(), m),
                move.note());
    }

    private static FileView file(Submission submission, Messages m) {
        Original file = submission.upload().file();
        Coverage coverage = submission.upload().coverage();
        return new FileView(
                SubmissionPages.address(submission.id()) + "/original",
                file.name(),
                List.of(
                        Fact.plain(m.text("fact.file"), file.name()),
                        Fact.plain(m.text("fact.size"), m.size(file.size())),
                        Fact.plain(m.text("fact.format"), file.mediaType()),
                        Fact.plain(
                                m.text("fact.passages"), m.number(submission.upload().passages())),
                        Fact.plain(
                                m.text("submission.coverage"),
                                DocumentAssembler.coverage(
                                        coverage, submission.upload().passages(), m))),
                coverage.lost(),
                submission.upload().beginning(),
                earlier(submission, m));
    }

    private static List<Link> earlier(Submission submission, Messages m) {
        List<Upload> uploads = submission.uploads();
        return uploads.subList(0, uploads.size() - 1).stream()
                .map(upload ->
                        new Link(
                                m.text(
                                        "submission.earlier.file",
                                        upload.file().name(),
                                        m.size(upload.file().size()),
                                        date(submission.moves().get(upload.number() - 1).at(), m)),
                                SubmissionPages.address(submission.id())
                                        + "/original/"
                                        + upload.number()))
                .toList();
    }

    private @Nullable Editing editing(
            Submission submission, Look look, Optional<Again> again, Messages m) {
        Status status = submission.status();
        boolean mine = submission.submitter().equals(look.person().name());
        if (look.curating() && status == Status.WAITING) {
            return editing(
                    submission,
                    look,
                    again,
                    List.of(
                            new Button("save", m.text("review.save")),
                            new Button("accept", m.text("review.accept")),
                            new Button("return", m.text("review.return")),
                            new Button("refuse", m.text("review.refuse"))),
                    m);
        }
        if (!look.curating() && mine && status == Status.WITHDRAWN) {
            return buttonOnly(submission, again, new Button("reopen", m.text("submission.reopen")));
        }
        if (look.curating() || !mine || !status.isOpen()) {
            return null;
        }
        Button withdraw = new Button("withdraw", m.text("submission.withdraw"));
        return status == Status.WAITING
                ? buttonOnly(submission, again, withdraw)
                : editing(
                        submission,
                        look,
                        again,
                        List.of(
                                new Button("save", m.text("submission.save")),
                                new Button("hand-in", m.text("submission.hand-in")),
                                withdraw),
                        m);
    }

    private static Editing buttonOnly(Submission submission, Optional<Again> again, Button button) {
        return new Editing(
                null,
                SubmissionPages.address(submission.id()).value(),
                submission.version(),
                again.map(Again::problems).orElse(List.of()),
                null,
                null,
                List.of(button),
                null,
                null);
    }

    private Editing editing(
            Submission submission,
            Look look,
            Optional<Again> again,
            List<Button> buttons,
            Messages m) {
        LocalPath action =
                look.curating()
                        ? SubmissionPages.review(submission.id())
                        : SubmissionPages.address(submission.id());
        DraftForms.Going going =
                again.map(Again::typed)
                        .map(DraftForms::sent)
                        .orElseGet(() -> drafts.going(submission, look.person(), m));
        FormReader.Fields typed = look.curating() && again.isEmpty() ? null : going.typed();
        return new Editing(
                again.map(Again::form).orElseGet(() -> form(submission, look, typed, m)),
                action.value(),
                submission.version(),
                again.map(Again::problems).orElse(List.of()),
                look.curating() ? again.map(Again::note).orElse("") : null,
                look.curating() ? null : another(submission, m),
                buttons,
                ticks.of(submission, look.person(), Optional.ofNullable(typed), m),
                look.curating() ? null : going.view());
    }

    private FormView form(
            Submission submission, Look look, FormReader.@Nullable Fields typed, Messages m) {
        SubmissionFields.Labels labels = labels(submission, look.person(), m);
        return typed == null
                ? fields.stored(submission.said(), submission.understood(), labels)
                : fields.typed(typed, List.of(), submission.understood(), labels);
    }

    private Another another(Submission submission, Messages m) {
        long largest = submissions.largestFile();
        return new Another(submission.upload().file().name(), m.size(largest), largest);
    }

    static SubmissionFields.Labels labels(Submission submission, Viewer.Person person, Messages m) {
        return new SubmissionFields.Labels(
                person, submission.said().metadata().missions(), submission.said().label(), m);
    }
}
