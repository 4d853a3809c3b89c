package dev.hindsight.maildrop;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.extract.Attachment;
import dev.hindsight.extract.Extraction;
import dev.hindsight.extract.Extractor;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Passage;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Submissions;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the review in a mail and begins a draft with it: the attachment with the most text, or,
/// where nothing is attached that can be read, the mail's own words.
@Singleton
final class MailedReviews {
    private static final int LONGEST_KEY = 64;
    private final Extractor extractor;
    private final Submissions submissions;
    private final Accounts accounts;

    MailedReviews(Extractor extractor, Submissions submissions, Accounts accounts) {
        this.extractor = extractor;
        this.submissions = submissions;
        this.accounts = accounts;
    }

    /// What came of a mail.
    sealed interface Outcome {
        /// There is a draft.
        ///
        /// @param name of the file that became the draft; null where it was the mail's own words
        /// @param others files of the mail that did not
        record Begun(String submission, @Nullable String name, List<String> others)
                implements Outcome {
            public Begun {
                others = List.copyOf(others);
            }
        }

        /// There is none.
        ///
        /// @param detail in plain English words, for whoever looks after the program
        /// @param told what its person reads
        record Nothing(String detail, Told told) implements Outcome {
            Nothing(Told told) {
                this(told.inEnglish(), told);
            }
        }
    }

    /// Reads a mail and begins a draft with what it holds.
    ///
    /// @param message names the mail, so that the same one begins one draft
    Outcome begin(Path file, String subject, String message, Viewer.Person person)
            throws IOException {
        Path folder = Files.createTempDirectory("mail-drop");
        try {
            return switch (extractor.extract(file, "mail.eml", List.of(), folder)) {
                case Extraction.Read read -> begin(read, subject, handIn(message, person), person);
                case Extraction.Unread unread ->
                        new Outcome.Nothing(
                                "It cannot be read: " + unread.reason(), Told.of(unread));
            };
        } finally {
            remove(folder);
        }
    }

    private HandIn handIn(String message, Viewer.Person person) {
        String contact = accounts.mailOf(person.name()).filter(it -> it.length() <= 200).orElse("");
        return new HandIn(
                message.substring(0, Math.min(message.length(), LONGEST_KEY)),
                null,
                null,
                null,
                // its submitter opens it further, if at all, when handing it in
                Label.INTERNAL,
                contact);
    }

    private Outcome begin(Extraction.Read read, String subject, HandIn handIn, Viewer.Person person)
            throws IOException {
        List<Attachment> files =
                read.attachments().stream()
                        .filter(Attachment::isRead)
                        .filter(one -> one.file() != null)
                        .filter(MailedReviews::isDocument)
                        .sorted(Comparator.comparingLong(MailedReviews::length).reversed())
                        .toList();
        List<String> others = new ArrayList<>();
        Outcome.Nothing nothing = new Outcome.Nothing(Told.of("drop.nothing-to-read"));
        for (Attachment attachment : files) {
            Path place = attachment.file();
            if (place == null) {
                continue;
            }
            try (InputStream bytes = Files.newInputStream(place)) {
                Begun begun = submissions.begin(handIn, attachment.name(), bytes, person);
                if (begun instanceof Begun.Drafted(var submission)) {
                    String name = submission.upload().file().name();
                    read.attachments().stream()
                            .filter(one -> !one.equals(attachment))
                            .map(Attachment::name)
                            .forEach(others::add);
                    return new Outcome.Begun(submission.id().value(), name, others);
                }
                nothing = refused(begun, nothing);
            }
        }
        String text = text(read.passages());
        return text.isBlank() ? nothing : written(text, subject, handIn, person);
    }

    /// Pictures in a signature, invitations and keys are no reviews.
    private static boolean isDocument(Attachment attachment) {
        return attachment.extraction() instanceof Extraction.Read read
                && !read.mediaType()
                        .matches(
                                "image/.*|text/calendar|application/(?:x-)?pkcs7.*|application/pgp.*");
    }

    private static long length(Attachment attachment) {
        return attachment.extraction() instanceof Extraction.Read read
                ? read.passages().stream().mapToLong(one -> one.text().length()).sum()
                : 0;
    }

    private static String text(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
    }

    /// @param before what was said until now
    private static Outcome.Nothing refused(Begun begun, Outcome.Nothing before) {
        return switch (begun) {
            case Begun.Drafted _ -> before;
            case Begun.Refused(Preview.Cause cause, String reason) ->
                    new Outcome.Nothing(reason, Told.of(cause));
            case Begun.TooLarge(long largest) ->
                    new Outcome.Nothing(Told.of("drop.file-too-large", largest / 1_000_000));
        };
    }

    /// A hot debrief: the words of the mail are the review.
    private Outcome written(String text, String subject, HandIn handIn, Viewer.Person person)
            throws IOException {
        String whole = subject.isEmpty() ? text : subject + "\n\n" + text;
        Begun begun =
                submissions.begin(
                        handIn,
                        "mail.txt",
                        new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)),
                        person);
        return begun instanceof Begun.Drafted(var submission)
                ? new Outcome.Begun(submission.id().value(), null, List.of())
                : refused(begun, new Outcome.Nothing(Told.of("drop.nothing-to-read")));
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path left, @Nullable IOException failure) throws IOException {
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
