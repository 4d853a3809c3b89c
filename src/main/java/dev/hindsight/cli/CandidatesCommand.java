package dev.hindsight.cli;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Preview;
import dev.hindsight.intake.Understanding;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.LessonFinder;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Needs no data folder and leaves nothing behind.
@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description = "Find lessons in a file; nothing is stored.")
final class CandidatesCommand implements Callable<Integer> {
    private final Session session;

    @Mixin private final FileArgument file = new FileArgument();

    @Option(names = "--json", description = "Print one JSON list.")
    private boolean json;

    CandidatesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> place = file.place(session);
        return place.isPresent() ? read(place.get()) : Commands.SOME_INPUT_FAILED;
    }

    private int read(Path place) throws IOException {
        try (Engine engine = Engine.withoutData()) {
            String name = String.valueOf(place.getFileName());
            return switch (engine.get(Understanding.class).of(place, name)) {
                case Preview.Understood read -> answer(read, engine);
                case Preview.Unreadable(_, String reason) -> {
                    file.failed(session, reason);
                    yield Commands.SOME_INPUT_FAILED;
                }
            };
        }
    }

    private int answer(Preview.Understood read, Engine engine) throws IOException {
        List<Candidate> found = find(read, engine.get(LessonFinder.class));
        List<CandidateAnswer> answers = found.stream().map(CandidateAnswer::of).toList();
        if (json) {
            session.out()
                    .println(
                            engine.get(ObjectMapper.class)
                                    .writeValueAsString(
                                            Argument.listOf(CandidateAnswer.class), answers));
        } else {
            found.forEach(this::print);
            session.out().printf(Locale.ROOT, "candidates %d%n", found.size());
        }
        if (!read.coverage().needOcr().isEmpty()) {
            session.err()
                    .println("not looked at: pages " + read.coverage().needOcr() + " wait for OCR");
        }
        return Commands.WELL;
    }

    /// Those of the file itself, then those of what lies in it, each judged as a document of its
    /// own.
    private static List<Candidate> find(Preview.Understood read, LessonFinder finder) {
        List<Candidate> found =
                new ArrayList<>(
                        finder.find(read.passages().stream().map(ThemedPassage::passage).toList()));
        for (Preview.Attached attached : read.attachments()) {
            if (attached.preview() instanceof Preview.Understood inside) {
                found.addAll(find(inside, finder));
            }
        }
        return found;
    }

    private void print(Candidate candidate) {
        CandidateAnswer answer = CandidateAnswer.of(candidate);
        String page = answer.page() == null ? "" : "p. " + answer.page() + ", ";
        session.out()
                .printf(
                        Locale.ROOT,
                        "[%s%s, %.2f] %s%n",
                        page,
                        answer.kind(),
                        answer.score(),
                        answer.text());
        line("because", answer.reason());
        line("section", answer.section());
        line("themes", String.join(", ", answer.themes()));
        line("addressee", answer.addressee());
        line("situation", candidate.situation());
        session.out().println();
    }

    private void line(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            session.out().printf(Locale.ROOT, "  %-9s %s%n", name, value);
        }
    }
}
