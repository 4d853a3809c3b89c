package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.submissions.PagePictures;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.submissions.Upload;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sets the file beside what was read in it: pictures of pages, or the text of a text file.
@Singleton
final class SidesAssembler {
    private static final int PAGES = 5;
    private static final int PASSAGES = 60;
    private static final int LONGEST_TEXT = 100_000;
    private final Submissions submissions;

    SidesAssembler(Submissions submissions) {
        this.submissions = submissions;
    }

    /// Null where the file cannot be read any more.
    @Nullable SidesView of(
            HttpRequest<?> request, Submission submission, Viewer.Person person, Messages m) {
        Optional<Preview> read = submissions.reading(submission.id(), person);
        if (read.isEmpty() || !(read.get() instanceof Preview.Understood understood)) {
            return null;
        }
        List<Passage> passages =
                understood.allPassages().stream().map(ThemedPassage::passage).toList();
        Upload upload = submission.upload();
        Integer pages = upload.coverage().pages();
        boolean drawn = pages != null && upload.file().mediaType().equals(PagePictures.PDF);
        int size = drawn ? PAGES : PASSAGES;
        int all = drawn && pages != null ? pages : passages.size();
        int shown = shown(request, all, size);
        int first = (shown - 1) * size;
        int end = Math.min(all, first + size);
        return new SidesView(
                DocumentAssembler.coverage(upload.coverage(), upload.passages(), m),
                drawn
                        ? IntStream.rangeClosed(first + 1, end)
                                .mapToObj(page -> page(submission, page, passages, m))
                                .toList()
                        : List.of(whole(submission, person, passages.subList(first, end), m)),
                Paging.of(
                        shown,
                        all,
                        size,
                        number ->
                                Address.of(request.getPath())
                                        .with("page", String.valueOf(number))
                                        .fragment("text-read")));
    }

    private static int shown(HttpRequest<?> request, int all, int size) {
        int last = Math.max(1, Math.ceilDiv(all, size));
        return request.getParameters()
                .getFirst("page")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(text -> Math.min(last, Integer.parseInt(text)))
                .orElse(1);
    }

    private static SidesView.Side page(
            Submission submission, int page, List<Passage> passages, Messages m) {
        return new SidesView.Side(
                m.text("place.page", page),
                SubmissionPages.address(submission.id())
                        + "/original/"
                        + submission.upload().number()
                        + "/pages/"
                        + page,
                null,
                passages.stream()
                        .filter(passage -> Objects.equals(passage.page(), page))
                        .map(passage -> line(passage, m))
                        .toList());
    }

    private SidesView.Side whole(
            Submission submission, Viewer.Person person, List<Passage> passages, Messages m) {
        return new SidesView.Side(
                submission.upload().file().name(),
                null,
                text(submission, person).orElse(null),
                passages.stream().map(passage -> line(passage, m)).toList());
    }

    /// The beginning of a file that is text itself.
    private Optional<String> text(Submission submission, Viewer.Person person) {
        Upload upload = submission.upload();
        return submissions
                .original(submission.id(), upload.number(), person)
                .filter(_ -> upload.file().mediaType().startsWith("text/"))
                .map(SidesAssembler::beginning);
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read: " + file, e);
        }
    }

    private static SubmissionPage.Line line(Passage passage, Messages m) {
        Language language = passage.language();
        Integer page = passage.page();
        return new SubmissionPage.Line(
                page == null
                        ? m.text("place.passage", passage.number())
                        : m.text("place.page", page),
                passage.text(),
                Cards.lang(language),
                language.writtenRightToLeft() ? "rtl" : null);
    }
}
