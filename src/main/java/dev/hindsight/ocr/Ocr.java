package dev.hindsight.ocr;

import dev.hindsight.extract.PageImages;
import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.kernel.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the text of pages.
@Singleton
public final class Ocr {
    /// Surer than this, in per cent, a page was read in the right language and the right way up.
    private static final double SURE = 75;

    /// A page with fewer characters says nothing by how sure they are.
    private static final int FEW = 30;

    private static final Pattern ROTATE = Pattern.compile("(?m)^Rotate: (0|90|180|270)$");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^Script: (\\w+)$");

    private final Tesseract tesseract;
    private final PageImages images;
    private final OcrSettings settings;

    Ocr(Tesseract tesseract, PageImages images, OcrSettings settings) {
        this.tesseract = tesseract;
        this.images = images;
        this.settings = settings;
    }

    /// An original and what is known of it.
    ///
    /// @param file only read
    /// @param mediaType as detected
    public record Source(Path file, String mediaType) {}

    /// What became of a page.
    ///
    /// @param language in which most of it was recognised, for the next page of the same document
    public record Outcome(RecognisedPage page, Language language) {}

    /// Whether pages are recognised at all.
    public boolean enabled() {
        return settings.enabled();
    }

    /// How many pages are recognised at the same time.
    public int workers() {
        return settings.workers();
    }

    /// The languages that are installed, as Tesseract names them; empty where it is not, or where
    /// OCR is switched off.
    public Set<String> languages() {
        return settings.enabled() ? tesseract.languages() : Set.of();
    }

    /// Recognises one page; takes seconds.
    ///
    /// @param page from 1
    /// @param expected the language of other pages of the same document, or unknown
    /// @throws UncheckedIOException when the disk fails
    public Outcome read(Source source, int page, Language expected) {
        try {
            Path folder = Files.createTempDirectory("hindsight-ocr");
            try {
                return new OnePage(source, page, folder.resolve("page.png")).read(expected);
            } finally {
                Files.deleteIfExists(folder.resolve("page.png"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a drawn page for OCR", e);
        }
    }

    /// One page on its way: drawn, perhaps turned and drawn again.
    private final class OnePage {
        private final Source source;
        private final int page;
        private final Path picture;
        private final Tongues tongues;
        private PageImages.Drawing.@Nullable Drawn drawn;
        private int drawnTurn;

        OnePage(Source source, int page, Path picture) {
            this.source = source;
            this.page = page;
            this.picture = picture;
            this.tongues = new Tongues(settings.languages(), languages());
        }

        Outcome read(Language expected) {
            String tried = tongues.of(expected);
            Attempt first = attempt(0, tried);
            Attempt best =
                    first instanceof Attempt.Read read && !isSure(read.found())
                            ? better(read)
                            : first;
            return outcome(expected == Language.UNKNOWN ? inOneLanguage(best) : best);
        }

        /// A page that was tried in several languages, in the one that most of it is in: the others
        /// find words in smudges.
        private Attempt inOneLanguage(Attempt best) {
            if (!(best instanceof Attempt.Read read) || !isSure(read.found())) {
                return best;
            }
            String languages = tongues.of(Tongues.language(read.found().language()));
            return !languages.equals(read.languages())
                            && attempt(read.turn(), languages) instanceof Attempt.Read one
                            && one.found().sureness() > read.found().sureness() - 1
                    ? one
                    : best;
        }

        /// Tries the way up and the script that Tesseract sees, where they are others.
        private Attempt better(Attempt.Read first) {
            String seen = orientation();
            int turn = Integer.parseInt(group(ROTATE, seen, "0"));
            String languages = tongues.ofScript(group(SCRIPT, seen, "Latin"));
            if (turn == 0 && languages.equals(first.languages())) {
                return first;
            }
            return attempt(turn, languages) instanceof Attempt.Read second
                            && second.weight() > first.weight()
                    ? second
                    : first;
        }

        private String orientation() {
            return tongues.knowsOrientation()
                            && tesseract.orientation(picture)
                                    instanceof Tesseract.Run.Done(String o)
                    ? o
                    : "";
        }

        /// Draws the page unless its picture is there already, turned in the same way.
        private Attempt attempt(int turn, String languages) {
            PageImages.Drawing.Drawn there = drawn;
            if (there != null && turn == drawnTurn) {
                return recognised(there, turn, languages);
            }
            PageImages.Wish wish = new PageImages.Wish(settings.dpi(), turn);
            return switch (images.draw(source.file(), source.mediaType(), page, wish, picture)) {
                case PageImages.Drawing.Failed(String reason) -> new Attempt.Failed(reason);
                case PageImages.Drawing.Drawn now -> {
                    drawn = now;
                    drawnTurn = turn;
                    yield recognised(now, turn, languages);
                }
            };
        }

        private Attempt recognised(PageImages.Drawing.Drawn size, int turn, String languages) {
            return switch (tesseract.recognise(picture, languages, Math.round(size.dpi()))) {
                case Tesseract.Run.Failed(String reason) -> new Attempt.Failed(reason);
                case Tesseract.Run.Done(String hocr) ->
                        new Attempt.Read(
                                Hocr.read(hocr, size.dpi()),
                                (float) (size.height() * 72.0 / size.dpi()),
                                turn,
                                languages);
            };
        }

        private Outcome outcome(Attempt attempt) {
            return switch (attempt) {
                case Attempt.Failed(String reason) ->
                        new Outcome(RecognisedPage.failed(page, reason), Language.UNKNOWN);
                case Attempt.Read read ->
                        new Outcome(
                                new RecognisedPage(
                                        page, read.height(), read.found().pieces(), null),
                                isSure(read.found())
                                        ? Tongues.language(read.found().language())
                                        : Language.UNKNOWN);
            };
        }
    }

    private static boolean isSure(Hocr.Found found) {
        return found.letters() >= FEW && found.sureness() >= SURE;
    }

    private static String group(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private sealed interface Attempt {
        /// @param height of the page in points
        record Read(Hocr.Found found, float height, int turn, String languages) implements Attempt {
            double weight() {
                return found.sureness() * found.letters();
            }
        }

        record Failed(String reason) implements Attempt {}
    }
}
