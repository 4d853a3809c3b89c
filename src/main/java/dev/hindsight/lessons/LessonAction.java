package dev.hindsight.lessons;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who does what by when about a lesson.
///
/// @param number from 1 within the lesson
/// @param owner name of a person or an office
/// @param due the last day
/// @param notes what was reported, the oldest first
public record LessonAction(
        int number, String what, String owner, LocalDate due, Status status, List<Note> notes) {
    public LessonAction {
        notes = List.copyOf(notes);
    }

    /// How an action stands.
    public enum Status {
        PLANNED,
        STARTED,
        DONE,
        /// It will not be done.
        DROPPED;

        /// The name in small letters, as addresses and the database write it.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Status> ofCode(String code) {
            return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
        }
    }

    /// What somebody reported.
    ///
    /// @param evidence never empty where the action was said to be done
    public record Note(
            String actor, Instant at, Status status, String comment, List<Proof> evidence) {
        public Note {
            evidence = List.copyOf(evidence);
        }
    }

    /// Is there still something to do?
    public boolean open() {
        return status == Status.PLANNED || status == Status.STARTED;
    }

    /// Is something still to be done that should have been?
    public boolean overdue(LocalDate today) {
        return open() && due.isBefore(today);
    }

    /// Is this person its owner?
    public boolean ownedBy(String name) {
        return samePerson(owner, name);
    }

    LessonAction reported(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new LessonAction(number, what, owner, due, note.status(), more);
    }

    static boolean samePerson(String one, String other) {
        return key(one).equals(key(other));
    }

    /// The same text for all ways to write a name, as accounts count them: ß becomes SS, İ loses
    /// its dot.
    static String key(String name) {
        return Normalizer.normalize(CleanText.line(name), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
