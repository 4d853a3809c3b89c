package dev.hindsight.web;

import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.PlanReader;
import dev.hindsight.briefs.PlanReader.Reading;
import dev.hindsight.documents.ThemedPassage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Takes a text that was pasted, or a file that was sent in its place.
@Singleton
final class PlanFiles {
    private final PlanReader reader;

    PlanFiles(PlanReader reader) {
        this.reader = reader;
    }

    /// What came, or what is wrong with it, in words.
    sealed interface Taken {
        record Passages(List<ThemedPassage> passages) implements Taken {}

        record Refused(String problem) implements Taken {}
    }

    /// A file counts before a text.
    Taken take(String text, SentFile file, Messages m) throws IOException {
        if (file.isThere()) {
            try (InputStream in = file.open()) {
                return taken(reader.file(in, name(file)), m);
            }
        }
        file.drain();
        if (text.isBlank()) {
            return new Taken.Refused(m.text("plan.nothing"));
        }
        if (text.length() > BriefRequest.LONGEST_TEXT) {
            return new Taken.Refused(m.text("brief.too-long", m.number(BriefRequest.LONGEST_TEXT)));
        }
        return taken(reader.text(text), m);
    }

    private static String name(SentFile file) {
        String name = file.name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Taken taken(Reading reading, Messages m) {
        return switch (reading) {
            case Reading.Understood(List<ThemedPassage> passages) ->
                    passages.isEmpty()
                            ? new Taken.Refused(m.text("plan.no-text"))
                            : new Taken.Passages(passages);
            case Reading.TooLarge() ->
                    new Taken.Refused(m.text("hand-in.too-large", m.size(PlanReader.LARGEST_FILE)));
            case Reading.Unreadable(dev.hindsight.intake.Preview.Cause cause, _) ->
                    new Taken.Refused(SubmissionPages.words(cause, m));
        };
    }
}
