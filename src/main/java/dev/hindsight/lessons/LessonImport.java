package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.documents.ChangeLog;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Takes lessons from files. Taking the same again changes nothing, and what a person has moved
/// here is never overwritten.
@Singleton
public final class LessonImport {
    /// Who moves what comes from a file.
    public static final String ACTOR = "import";

    private static final String ENDING = ".md";
    private static final long LARGEST = 1_000_000;

    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Audit audit;
    private final StoredLessons lessons;
    private final Vocabulary vocabulary;
    private final Clock clock;

    LessonImport(
            Jdbi jdbi,
            ChangeLog changes,
            Audit audit,
            StoredLessons lessons,
            Vocabulary vocabulary,
            Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.lessons = lessons;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// A file and what became of it.
    ///
    /// @param name of the file, without `.md`
    /// @param recurs lessons that it says are the same
    public record Taken(String name, LessonImported outcome, List<LessonId> recurs) {
        public Taken {
            recurs = List.copyOf(recurs);
        }
    }

    /// Takes every Markdown file directly in the folder, in the order of their names.
    ///
    /// @param reason why, for the history of each
    public List<Taken> folder(Path folder, String reason) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files =
                    entries.filter(file -> nameOf(file).endsWith(ENDING))
                            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .sorted()
                            .toList();
        }
        List<Taken> taken = new ArrayList<>();
        for (Path file : files) {
            taken.add(file(file, Label.PUBLIC, reason));
        }
        return taken;
    }

    /// Takes one file, of the form that `corpus/lessons` has. Its name without `.md` is the address
    /// of the lesson, which counts as identified.
    ///
    /// @param unlessStated label of a lesson whose front matter names none
    public Taken file(Path file, Label unlessStated, String reason) throws IOException {
        String name = nameOf(file);
        String slug = name.substring(0, Math.max(0, name.length() - ENDING.length()));
        if (!LessonId.isWellFormed(slug)) {
            return broken(
                    name,
                    "its file name is expected to be lower-case letters and digits joined by"
                            + " hyphens, at most 120, and .md");
        }
        if (Files.size(file) > LARGEST) {
            return broken(name, Files.size(file) + " bytes, but expected are at most 1,000,000");
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException _) {
            return broken(name, "its encoding is not UTF-8; save it as UTF-8");
        }
        return switch (LessonFile.read(text, unlessStated, vocabulary)) {
            case LessonFile.Reading.Read(LessonText said, List<LessonId> recurs) ->
                    new Taken(slug, take(new LessonId(slug), said, reason, true), recurs);
            case LessonFile.Reading.Unreadable unreadable ->
                    new Taken(
                            slug,
                            new LessonImported.Broken(
                                    name,
                                    unreadable.problems().stream().map(p -> p.in(name)).toList()),
                            List.of());
        };
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Taken broken(String file, String problem) {
        return new Taken(
                file, new LessonImported.Broken(file, List.of(file + ": " + problem)), List.of());
    }

    /// Takes one lesson.
    ///
    /// @param reason why, for its history; not blank
    /// @param identified whether it counts as validated; an observation otherwise
    public LessonImported take(LessonId id, LessonText text, String reason, boolean identified) {
        LessonStep.Observe begin = new LessonStep.Observe(text, reason);
        // outside the transaction, since the catalogue reads through a connection of its own
        Optional<LessonFault> fault = lessons.unknown(begin, new Viewer.Owner());
        if (fault.isPresent()) {
            return new LessonImported.Broken(
                    id.value(),
                    List.of(
                            id
                                    + ": a source leads nowhere; expected is a key of"
                                    + " corpus/sources.yml with one of its sections, a document"
                                    + " that is here, or the address of a page"));
        }
        return jdbi.inTransaction(handle -> {
            LessonRows.lock(handle, id);
            Optional<Lesson> there = LessonRows.find(handle, id);
            return there.isEmpty()
                    ? added(handle, id, begin, identified)
                    : revised(handle, there.get(), text, reason);
        });
    }

    private LessonImported added(
            Handle handle, LessonId id, LessonStep.Observe begin, boolean identified) {
        Lesson lesson =
                new Lesson(
                        id, begin.text(), new LessonState.Observation(), List.of(made(1, begin)));
        LessonRows.add(handle, lesson);
        Lesson after = identified ? next(lesson, new LessonStep.Validate(begin.reason())) : lesson;
        if (identified) {
            LessonRows.replace(handle, after);
        }
        changes.append(handle, ItemKind.LESSON, id.value(), lesson.label());
        audit.append(handle, AuditTexts.moved(null, after));
        return new LessonImported.Added(id);
    }

    private LessonImported revised(Handle handle, Lesson there, LessonText text, String reason) {
        if (there.text().equals(text)) {
            return new LessonImported.Unchanged(there.id());
        }
        boolean ours = there.moves().stream().allMatch(move -> move.actor().equals(ACTOR));
        if (!ours || !StoredLessons.mayBecome(there.label(), text.label())) {
            return new LessonImported.LeftAlone(there.id());
        }
        Lesson revised = next(there, new LessonStep.Edit(text, reason));
        LessonRows.replace(handle, revised);
        if (!revised.label().equals(there.label())) {
            changes.append(handle, ItemKind.LESSON, there.id().value(), there.label());
        }
        changes.append(handle, ItemKind.LESSON, there.id().value(), revised.label());
        audit.append(handle, AuditTexts.moved(there, revised));
        return new LessonImported.Revised(there.id());
    }

    private Lesson next(Lesson before, LessonStep step) {
        LessonMove move = made(before.version() + 1, step);
        List<LessonMove> moves = new ArrayList<>(before.moves());
        moves.add(move);
        return switch (Life.after(before.state(), move)) {
            case Life.Turn.To(LessonState state) ->
                    new Lesson(
                            before.id(),
                            step instanceof LessonStep.Edit edit ? edit.text() : before.text(),
                            state,
                            moves);
            case Life.Turn.Refused(LessonFault fault) ->
                    throw new IllegalStateException(
                            before.id() + " cannot be taken: " + fault.code());
        };
    }

    private LessonMove made(int number, LessonStep step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new LessonMove(number, ACTOR, now, step);
    }
}
