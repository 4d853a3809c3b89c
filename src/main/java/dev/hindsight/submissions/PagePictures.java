package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.extract.PageImages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Pictures of the pages of files that were handed in. A file is hostile: it is opened in a process
/// of its own, and a reader gets a picture instead of the file.
@Singleton
public final class PagePictures {
    /// The format of which pages are drawn.
    public static final String PDF = "application/pdf";

    private static final PageImages.Wish WISH = new PageImages.Wish(96, 0);
    private final Submissions submissions;
    private final PageImages images;

    PagePictures(Submissions submissions, PageImages images) {
        this.submissions = submissions;
        this.images = images;
    }

    /// Draws a page in grey, 96 dots an inch.
    ///
    /// @param number of the upload
    /// @param page from 1
    /// @return a PNG; empty where there is no such page that this viewer may see, or it cannot be
    ///   drawn
    /// @throws IOException when the disk fails
    public Optional<byte[]> draw(SubmissionId id, int number, int page, Viewer viewer)
            throws IOException {
        boolean there =
                submissions.find(id, viewer).stream()
                        .flatMap(submission -> submission.uploads().stream())
                        .anyMatch(upload -> upload.number() == number && has(upload, page));
        Optional<Path> file = submissions.original(id, number, viewer);
        if (!there || file.isEmpty()) {
            return Optional.empty();
        }
        Path into = Files.createTempFile("page", ".png");
        try {
            return images.draw(file.get(), PDF, page, WISH, into)
                            instanceof PageImages.Drawing.Drawn
                    ? Optional.of(Files.readAllBytes(into))
                    : Optional.empty();
        } finally {
            Files.deleteIfExists(into);
        }
    }

    private static boolean has(Upload upload, int page) {
        Integer pages = upload.coverage().pages();
        return upload.file().mediaType().equals(PDF) && pages != null && page > 0 && page <= pages;
    }
}
