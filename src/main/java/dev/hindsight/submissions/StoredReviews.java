package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reviews over the database.
@Singleton
final class StoredReviews implements Reviews {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    StoredReviews(Jdbi jdbi, Accounts accounts, Audit audit, Notices notices, Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /// Something that is done to a submission which the person may see.
    @FunctionalInterface
    private interface Work {
        boolean on(Handle handle, Submission submission);
    }

    /// Does it one after the other for each submission.
    private boolean locked(SubmissionId id, Viewer.Person person, Work work) {
        return jdbi.inTransaction(handle ->
                SubmissionRows.find(handle, id, true)
                        .filter(submission -> Rights.maySee(handle, submission, person))
                        .filter(submission -> work.on(handle, submission))
                        .isPresent());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void note(
            Handle handle,
            SubmissionId id,
            Viewer.Person actor,
            String verb,
            @Nullable String before,
            @Nullable String after) {
        audit.append(
                handle,
                new AuditEvent(
                        actor.name(), "submission." + verb, "submission:" + id, before, after));
    }

    @Override
    public Optional<Review> find(SubmissionId id, Viewer.Person viewer) {
        return jdbi.inTransaction(handle ->
                SubmissionRows.find(handle, id, false)
                        .filter(submission -> Rights.maySee(handle, submission, viewer))
                        .map(submission -> review(handle, submission, viewer)));
    }

    private static Review review(Handle handle, Submission submission, Viewer.Person viewer) {
        Review.Part part = part(submission, viewer);
        SubmissionId id = submission.id();
        List<Review.Message> stored = readable(handle, submission, viewer);
        int mark = ReviewRows.seen(handle, id, viewer.name());
        // a gap between numbers would tell of a note among curators
        List<Review.Message> messages = new ArrayList<>();
        for (Review.Message message : stored) {
            messages.add(message.numbered(messages.size() + 1));
        }
        return new Review(
                id,
                part,
                ReviewRows.holder(handle, id).orElse(null),
                messages,
                (int) stored.stream().filter(message -> message.number() <= mark).count(),
                GuestRows.of(handle, id).stream()
                        .filter(guest ->
                                switch (part) {
                                    case CURATOR -> true;
                                    case SUBMITTER -> false;
                                    case GUEST -> guest.name().equals(viewer.name());
                                })
                        .toList());
    }

    private static Review.Part part(Submission submission, Viewer.Person viewer) {
        if (viewer.mayCurate()) {
            return Review.Part.CURATOR;
        }
        return Rights.isSubmitter(submission, viewer) ? Review.Part.SUBMITTER : Review.Part.GUEST;
    }

    /// What this person may read, with the numbers under which it is stored.
    private static List<Review.Message> readable(
            Handle handle, Submission submission, Viewer.Person viewer) {
        Review.Part part = part(submission, viewer);
        return ReviewRows.messages(handle, submission.id()).stream()
                .filter(message -> mayRead(message, part, viewer))
                .toList();
    }

    private static boolean mayRead(Review.Message message, Review.Part part, Viewer.Person viewer) {
        return !message.among()
                || part == Review.Part.CURATOR
                || message.author().equals(viewer.name());
    }

    @Override
    public Map<SubmissionId, Review.Holder> holders(Viewer viewer) {
        return viewer.mayCurate() ? jdbi.withHandle(ReviewRows::holders) : Map.of();
    }

    @Override
    public Map<SubmissionId, Long> unread(Viewer.Person viewer) {
        Map<SubmissionId, Long> unread = new HashMap<>();
        for (SubmissionId id : jdbi.withHandle(ReviewRows::talkedAbout)) {
            find(id, viewer)
                    .map(Review::unread)
                    .filter(count -> count > 0)
                    .ifPresent(count -> unread.put(id, count));
        }
        return unread;
    }

    @Override
    public List<Submission> invitedTo(Viewer.Person viewer) {
        return jdbi.inTransaction(handle ->
                GuestRows.invitations(handle, viewer.name()).stream()
                        .flatMap(id -> SubmissionRows.find(handle, id, false).stream())
                        .filter(submission -> submission.status().isOpen())
                        .toList());
    }

    @Override
    public boolean claim(SubmissionId id, String reason, Viewer.Person curator) {
        return curator.mayCurate()
                && locked(
                        id,
                        curator,
                        (handle, submission) -> {
                            Optional<Review.Holder> before = ReviewRows.holder(handle, id);
                            boolean mine =
                                    before.filter(it -> it.name().equals(curator.name()))
                                            .isPresent();
                            if (mine) {
                                return true;
                            }
                            if (!submission.status().isOpen()
                                    || (before.isPresent() && reason.isBlank())) {
                                return false;
                            }
                            hold(handle, id, curator.name(), reason);
                            note(handle, id, curator, "claimed", name(before), curator.name());
                            return true;
                        });
    }

    private static @Nullable String name(Optional<Review.Holder> holder) {
        return holder.map(Review.Holder::name).orElse(null);
    }

    private void hold(Handle handle, SubmissionId id, String name, String reason) {
        ReviewRows.hold(handle, id, new Review.Holder(name, now(), checked(reason, 0)));
    }

    private static String checked(String words, int fewest) {
        String clean = words.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (clean.length() < fewest || clean.length() > Review.LONGEST) {
            throw new IllegalArgumentException(
                    "Words in a review have "
                            + fewest
                            + " to "
                            + Review.LONGEST
                            + " characters, not "
                            + clean.length());
        }
        return clean;
    }

    @Override
    public boolean release(SubmissionId id, Viewer.Person curator) {
        return curator.mayCurate()
                && locked(
                        id,
                        curator,
                        (handle, _) -> {
                            Optional<Review.Holder> before = ReviewRows.holder(handle, id);
                            if (before.filter(it -> it.name().equals(curator.name())).isEmpty()) {
                                return false;
                            }
                            ReviewRows.release(handle, id);
                            note(handle, id, curator, "released", name(before), null);
                            return true;
                        });
    }

    @Override
    public boolean handOver(SubmissionId id, AccountName to, String reason, Viewer.Person curator) {
        Optional<String> receiver =
                accounts.known(to)
                        .filter(account -> account.role().curates())
                        .map(account -> account.name().value());
        return receiver.isPresent()
                && curator.mayCurate()
                && locked(
                        id,
                        curator,
                        (handle, submission) -> {
                            Optional<Review.Holder> before = ReviewRows.holder(handle, id);
                            boolean others =
                                    before.filter(it -> !it.name().equals(curator.name()))
                                            .isPresent();
                            if (others || !submission.status().isOpen()) {
                                return false;
                            }
                            hold(handle, id, receiver.get(), reason);
                            notices.tell(handle, submission, receiver.get(), Notices.Event.GIVEN);
                            note(handle, id, curator, "handed-over", name(before), receiver.get());
                            return true;
                        });
    }

    @Override
    public boolean say(SubmissionId id, String words, boolean among, Viewer.Person author) {
        String clean = checked(words, 1);
        return locked(
                id,
                author,
                (handle, submission) -> {
                    Review.Part part = part(submission, author);
                    boolean kept = among && part != Review.Part.SUBMITTER;
                    int number = ReviewRows.messages(handle, id).size() + 1;
                    Review.Message message =
                            new Review.Message(number, author.name(), kept, clean, now());
                    ReviewRows.add(handle, id, message);
                    ReviewRows.mark(handle, id, author.name(), number);
                    tellOthers(handle, submission, message);
                    note(handle, id, author, kept ? "noted" : "said", null, clean);
                    return true;
                });
    }

    /// Its submitter of what is said to all, and who has it of everything.
    private void tellOthers(Handle handle, Submission submission, Review.Message message) {
        if (!message.among() && !message.author().equals(submission.submitter())) {
            notices.tell(handle, submission, submission.submitter(), Notices.Event.MESSAGE);
        }
        ReviewRows.holder(handle, submission.id())
                .map(Review.Holder::name)
                .filter(holder -> !holder.equals(message.author()))
                .filter(holder -> !holder.equals(submission.submitter()))
                .ifPresent(
                        holder -> notices.tell(handle, submission, holder, Notices.Event.MESSAGE));
    }

    @Override
    public void markSeen(SubmissionId id, Viewer.Person person) {
        locked(
                id,
                person,
                (handle, submission) -> {
                    Review review = review(handle, submission, person);
                    if (review.unread() == 0) {
                        return false;
                    }
                    int newest = readable(handle, submission, person).getLast().number();
                    ReviewRows.mark(handle, id, person.name(), newest);
                    return true;
                });
    }

    private Optional<String> nameOf(AccountName guest) {
        return accounts.known(guest).map(account -> account.name().value());
    }

    @Override
    public boolean invite(SubmissionId id, AccountName guest, Viewer.Person curator) {
        Optional<String> known = nameOf(guest);
        return known.isPresent()
                && curator.mayCurate()
                && locked(
                        id,
                        curator,
                        (handle, submission) -> {
                            String name = known.get();
                            if (name.equals(submission.submitter())
                                    || !submission.status().isOpen()
                                    || GuestRows.isInvited(handle, id, name)) {
                                return false;
                            }
                            GuestRows.invite(handle, id, name, curator.name(), now());
                            notices.tell(handle, submission, name, Notices.Event.INVITED);
                            note(handle, id, curator, "invited", null, name);
                            return true;
                        });
    }

    @Override
    public boolean end(SubmissionId id, AccountName guest, Viewer.Person curator) {
        Optional<String> known = nameOf(guest);
        return curator.mayCurate()
                && locked(
                        id,
                        curator,
                        (handle, _) -> {
                            String name = known.orElse(guest.value());
                            if (!GuestRows.end(handle, id, name, now())) {
                                return false;
                            }
                            note(handle, id, curator, "invitation-ended", name, null);
                            return true;
                        });
    }

    @Override
    public boolean recommend(SubmissionId id, Review.Recommendation advice, Viewer.Person guest) {
        return locked(
                id,
                guest,
                (handle, _) -> {
                    if (!GuestRows.isInvited(handle, id, guest.name())) {
                        return false;
                    }
                    GuestRows.recommend(handle, id, guest.name(), advice);
                    note(handle, id, guest, "recommended", null, advice.code());
                    return true;
                });
    }

    @Override
    public boolean isQuiet(Viewer.Person person) {
        return jdbi.withHandle(handle -> ReviewRows.isQuiet(handle, person.name()));
    }

    @Override
    public void setQuiet(boolean quiet, Viewer.Person person) {
        jdbi.useTransaction(handle -> {
            if (ReviewRows.isQuiet(handle, person.name()) == quiet) {
                return;
            }
            ReviewRows.setQuiet(handle, person.name(), quiet);
            audit.append(
                    handle,
                    new AuditEvent(
                            person.name(),
                            quiet ? "notices.off" : "notices.on",
                            "account:" + person.name(),
                            null,
                            null));
        });
    }

    @Override
    public Optional<Usual> usual(Viewer.Person person) {
        Optional<String> own = person.mayCurate() ? Optional.empty() : Optional.of(person.name());
        List<Duration> times = jdbi.withHandle(handle -> ReviewRows.decided(handle, own));
        return times.size() < Usual.FEWEST ? Optional.empty() : Optional.of(Usual.of(times));
    }
}
