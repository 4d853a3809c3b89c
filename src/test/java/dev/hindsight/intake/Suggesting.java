package dev.hindsight.intake;

import dev.hindsight.extract.Properties;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.vocabulary.LearnedWords;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tests of suggestions work with: files that are really read, and texts that are made up.
final class Suggesting implements AutoCloseable {
    private final ApplicationContext context;

    Suggesting(Path folder) {
        context =
                ApplicationContext.builder()
                        .properties(
                                Map.of(
                                        "hindsight.store.folder", folder.resolve("data").toString(),
                                        "hindsight.index.folder",
                                                folder.resolve("index").toString()))
                        .deduceEnvironment(false)
                        .banner(false)
                        .start();
    }

    /// Reads a file under another name.
    Preview read(Path file, String name) {
        return context.getBean(Intake.class).preview(file, name);
    }

    @Override
    public void close() {
        context.close();
    }

    /// What is suggested for a text: a line that begins with `# ` is a heading, any other a
    /// paragraph.
    static Suggestions.Suggested of(String name, String text) {
        return of(name, "text/plain", Properties.none(), text);
    }

    static Suggestions.Suggested of(
            String name, String mediaType, Properties properties, String text) {
        List<Passage> passages = new ArrayList<>();
        for (String line : text.strip().split("\n+", -1)) {
            boolean heading = line.startsWith("# ");
            passages.add(passage(passages.size() + 1, heading, heading ? line.substring(2) : line));
        }
        return new Suggestions(new Vocabulary())
                .of(new FileIntake.Read(name, mediaType, properties, passages), LearnedWords.NONE);
    }

    private static Passage passage(int number, boolean heading, String text) {
        @Nullable Integer page = null;
        return new Passage(
                number,
                page,
                List.of(),
                null,
                heading ? PassageKind.HEADING : PassageKind.PARAGRAPH,
                text.matches(".*\\b(?:les|des|une|du)\\b.*") ? Language.FRENCH : Language.ENGLISH,
                text);
    }
}
