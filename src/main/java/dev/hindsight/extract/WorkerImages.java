package dev.hindsight.extract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/// Has pages drawn by a process of its own, like [WorkerExtractor].
@Singleton
final class WorkerImages implements PageImages {
    private final Workers workers;

    WorkerImages(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Drawing draw(Path file, String mediaType, int page, Wish wish, Path into) {
        try {
            return workers.ask(new Draw(file, mediaType, page, wish, into));
        } catch (WorkerLost e) {
            return switch (e.why()) {
                case TIME -> new Drawing.Failed("drawing the page took too long");
                case SPACE, ENDED, RUBBISH ->
                        new Drawing.Failed("drawing the page brought the reader down");
            };
        }
    }

    private record Draw(Path file, String mediaType, int page, Wish wish, Path into)
            implements Worker.Question<Drawing> {
        @Override
        public void write(WireWriter to) throws IOException {
            to.text(WorkerLoop.Kind.DRAW.name());
            write(this, to);
        }

        private static void write(Draw asked, WireWriter to) throws IOException {
            to.text(asked.file().toAbsolutePath().toString());
            to.text(asked.mediaType());
            to.number(asked.page());
            to.number(asked.wish().dpi());
            to.number(asked.wish().turn());
            to.text(asked.into().toAbsolutePath().toString());
        }

        @Override
        public Drawing read(WireReader from) throws IOException {
            return from.flag()
                    ? new Drawing.Drawn(Float.intBitsToFloat(from.number()), from.number())
                    : new Drawing.Failed(from.text());
        }
    }

    /// Draws what [Draw] asked for, in the other process.
    static Answered answered(PageDrawer drawer, WireReader asked) throws IOException {
        Path file = Path.of(asked.text());
        String mediaType = asked.text();
        int page = asked.number();
        Wish wish = new Wish(asked.number(), asked.number());
        Path into = Path.of(asked.text());
        return out -> write(drawer.draw(file, mediaType, page, wish, into), out);
    }

    /// Work that is done when its answer is written.
    interface Answered {
        void write(WireWriter out) throws IOException;
    }

    private static void write(Drawing drawing, WireWriter out) throws IOException {
        switch (drawing) {
            case Drawing.Drawn(float dpi, int height) -> {
                out.flag(true);
                out.number(Float.floatToIntBits(dpi));
                out.number(height);
            }
            case Drawing.Failed(String reason) -> {
                out.flag(false);
                out.text(reason);
            }
        }
    }
}
