package dev.hindsight.cli;

import dev.hindsight.intake.Preview;
import dev.hindsight.intake.Understanding;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Show what would be understood of a file; nothing is stored.")
final class ExtractCommand implements Callable<Integer> {
    private final Session session;

    @Mixin private final FileArgument file = new FileArgument();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ExtractCommand(Session session) {
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
            Preview preview = engine.get(Understanding.class).of(place, name);
            ExtractAnswer answer = ExtractAnswer.of(name, preview);
            if (json) {
                session.out().println(engine.get(ObjectMapper.class).writeValueAsString(answer));
            } else {
                print(answer);
            }
            return status(answer);
        }
    }

    private int status(ExtractAnswer answer) {
        if (answer.reason() == null) {
            return Commands.WELL;
        }
        file.failed(session, answer.reason());
        return Commands.SOME_INPUT_FAILED;
    }

    private void print(ExtractAnswer answer) {
        printHead(answer);
        print(answer.passages());
        for (ExtractAnswer attachment : answer.attachments()) {
            session.out().printf(Locale.ROOT, "%n---- %s%n%n", attachment.name());
            line("reason", attachment.reason());
            print(attachment);
        }
    }

    private void printHead(ExtractAnswer answer) {
        line("outcome", answer.outcome());
        if (answer.metadata() != null) {
            print(answer.metadata());
        }
        line("themes", String.join(", ", answer.themes()));
        if (answer.coverage() != null) {
            print(answer.coverage());
        }
        line("passages", String.valueOf(answer.passages().size()));
        if (!answer.attachments().isEmpty()) {
            line("attachments", String.valueOf(answer.attachments().size()));
        }
    }

    private void print(List<ExtractAnswer.Part> passages) {
        PrintWriter out = session.out();
        List<String> section = List.of();
        for (ExtractAnswer.Part part : passages) {
            if (!part.section().equals(section)) {
                section = part.section();
                out.printf(Locale.ROOT, "%n== %s%n", String.join(" > ", section));
            }
            out.printf(Locale.ROOT, "%n%s%n%s%n", place(part), part.text());
        }
    }

    private void print(ExtractAnswer.Understood understood) {
        line("media type", understood.mediaType());
        line("title", understood.title());
        line("symbol", understood.symbol());
        line("type", understood.type());
        line("date", understood.date());
        line("missions", String.join(", ", understood.missions()));
        line("countries", String.join(", ", understood.countries()));
        line("authors", String.join("; ", understood.authors()));
        line("language", understood.language());
    }

    private void print(ExtractAnswer.Covered covered) {
        if (covered.pages() != null) {
            int readable = covered.pages() - covered.needOcr().size();
            line("pages", readable + " of " + covered.pages() + " readable");
        }
        if (!covered.needOcr().isEmpty()) {
            line("wait for OCR", "pages " + covered.needOcr());
        }
        covered.lost().forEach(what -> line("lost", what));
    }

    private void line(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            session.out().printf(Locale.ROOT, "%-11s %s%n", name, value);
        }
    }

    private static String place(ExtractAnswer.Part part) {
        StringBuilder place = new StringBuilder("[");
        if (part.page() != null) {
            place.append("p. ").append(part.page()).append(", ");
        }
        if (part.para() != null) {
            place.append("para. ").append(part.para()).append(", ");
        }
        return place.append(part.kind())
                .append(", ")
                .append(part.language())
                .append(']')
                .toString();
    }
}
