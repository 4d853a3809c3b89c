package dev.hindsight.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/// What runs in a worker: takes questions from standard input and answers on standard output, until
/// the process that asks is gone.
final class WorkerLoop {
    private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto", "jmod");
    private static final int BUFFER = 1 << 16;

    /// A system property: `true` where this process is recorded, which is written as it ends in the
    /// usual way.
    static final String RECORDED = "hindsight.worker.recorded";

    /// In bytes; the words of a scan of some thousand pages.
    private static final long LONGEST_QUESTION = 1 << 28;

    /// Of the heap; beyond, what is left after a file is kept by somebody and will not go away.
    private static final double FULL = 0.5;

    private final Extractor extractor;
    private final PageDrawer drawer = new PageDrawer();
    private final WireReader questions;
    private final WireWriter answers;
    private final SynchronousQueue<Runnable> next = new SynchronousQueue<>();

    private WorkerLoop(Extractor extractor, OutputStream out) {
        this.extractor = extractor;
        this.questions =
                new WireReader(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                        LONGEST_QUESTION);
        this.answers = new WireWriter(new BufferedOutputStream(out, BUFFER));
    }

    /// What can be asked.
    enum Kind {
        /// Followed by name and path of a file, its recognised pages and the folder for
        /// attachments; answered by an extraction.
        READ,
        /// Followed by what is to be drawn and where to; answered by what became of it.
        DRAW,
        /// Followed by the path of a workbook; answered by the rows of its first sheet.
        SHEET
    }

    /// Answers until standard input ends, then ends the process; returns where it is recorded.
    ///
    /// @param extractor reads the files
    static void run(Extractor extractor) throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream aside =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(aside);
        URL.setURLStreamHandlerFactory(
                protocol -> NETWORK.contains(protocol) ? new NoNetwork() : null);
        WorkerLoop loop = new WorkerLoop(extractor, out);
        // reading goes on beside, so that the end of the asking process is noticed at once
        Thread.ofPlatform().name("reader").daemon(true).start(loop::answer);
        loop.listen();
        if (!Boolean.getBoolean(RECORDED)) {
            new WorkerFolder(Path.of(System.getProperty("java.io.tmpdir"))).delete();
            // whatever a parser has hooked to the end may hang
            Runtime.getRuntime().halt(0);
        }
    }

    private static final class NoNetwork extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("A document asked for " + address + "; there is no network here");
        }
    }

    private void listen() throws IOException, InterruptedException {
        answers.seal();
        answers.flush();
        while (!questions.ended()) {
            questions.seal();
            Kind kind = Kind.valueOf(questions.text());
            switch (kind) {
                case READ -> {
                    String name = questions.text();
                    Path file = Path.of(questions.text());
                    List<RecognisedPage> pages = RecognisedWire.read(questions);
                    String folder = questions.optionalText();
                    Path attachments = folder == null ? null : Path.of(folder);
                    next.put(() -> read(file, name, pages, attachments));
                }
                case DRAW -> {
                    WorkerImages.Answered drawing = WorkerImages.answered(drawer, questions);
                    next.put(() -> send(isFull(), drawing::write));
                }
                case SHEET -> {
                    Path file = Path.of(questions.text());
                    next.put(() -> {
                        Sheets.Answered sheet = Sheets.Answered.of(file);
                        send(isFull(), sheet::write);
                    });
                }
            }
        }
    }

    private void answer() {
        try {
            while (true) {
                next.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // nothing comes back from here: the asking process sees the end and starts another
            Runtime.getRuntime().halt(1);
        }
    }

    private void read(
            Path file, String name, List<RecognisedPage> pages, @Nullable Path attachments) {
        try {
            Extraction outcome = extractor.extract(file, name, pages, attachments);
            boolean spent = outcome instanceof Extraction.Crashed || isFull();
            send(
                    spent,
                    out -> {
                        out.flag(true);
                        ExtractionWire.write(outcome, out);
                    });
        } catch (UncheckedIOException e) {
            send(
                    false,
                    out -> {
                        out.flag(false);
                        out.text(String.valueOf(e.getMessage()));
                    });
        }
    }

    private interface Answer {
        void write(WireWriter out) throws IOException;
    }

    /// Sends an answer.
    ///
    /// @param spent whether this process had better be replaced
    private void send(boolean spent, Answer answer) {
        try {
            answers.seal();
            answer.write(answers);
            answers.flag(spent);
            answers.seal();
            answers.flush();
        } catch (IOException e) {
            throw new IllegalStateException("Nobody listens any more", e);
        }
    }

    /// Whether so much of the heap is in use that the next file had too little.
    private static boolean isFull() {
        Runtime memory = Runtime.getRuntime();
        if (memory.totalMemory() - memory.freeMemory() < FULL * memory.maxMemory()) {
            return false;
        }
        System.gc();
        return memory.totalMemory() - memory.freeMemory() > FULL * memory.maxMemory();
    }
}
