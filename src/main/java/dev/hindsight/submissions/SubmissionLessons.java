package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The lessons that go with a submission: what was found in its newest file, as its submitter or a
/// curator has ticked and corrected it, and what they have added.
@Singleton
public final class SubmissionLessons {
    private static final String SENT = "lessons";
    private static final String TICKED = "lesson";
    private static final String WORDS = "words-";
    private static final String OWN = "own";
    private final Jdbi jdbi;
    private final Submissions submissions;
    private final Audit audit;

    SubmissionLessons(Jdbi jdbi, Submissions submissions, Audit audit) {
        this.audit = audit;
        this.jdbi = jdbi;
        this.submissions = submissions;
    }

    /// All of them: what was found first, in the order of the file, then what was added. Empty
    /// where the viewer may not see the submission.
    public List<SubmissionLesson> of(SubmissionId id, Viewer viewer) {
        return submissions
                .find(id, viewer)
                .map(submission ->
                        merged(
                                submission,
                                jdbi.withHandle(handle -> SubmissionLessonRows.of(handle, id))))
                .orElse(List.of());
    }

    /// Stores what was ticked in the form that also brought another file.
    ///
    /// @param now the submission with that file
    public void keep(Submission now, List<SubmissionLesson> ticked, Viewer.Person person) {
        if (now.submitter().equals(person.name()) && now.status().isWithSubmitter()) {
            jdbi.useTransaction(handle ->
                    replace(handle, now.id(), ticked, person)
                            .ifPresent(event -> audit.append(handle, event)));
        }
    }

    /// Puts lessons in the place of those that are stored.
    ///
    /// @return what the audit log is to say of it; empty where nobody ticked, corrected, added or
    ///   took away anything
    static Optional<AuditEvent> replace(
            Handle handle, SubmissionId id, List<SubmissionLesson> lessons, Viewer.Person person) {
        List<SubmissionLesson> before = SubmissionLessonRows.of(handle, id);
        SubmissionLessonRows.replace(handle, id, lessons);
        return AuditTexts.lessons(id, person.name(), before, lessons);
    }

    /// What another file no longer has stays if it was ticked, as if it had been added.
    private static List<SubmissionLesson> merged(
            Submission submission, List<SubmissionLesson> stored) {
        Map<String, SubmissionLesson> known = new HashMap<>();
        stored.forEach(lesson -> known.put(lesson.mark(), lesson));
        List<SubmissionLesson> all = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        submission.upload().found().stream()
                .map(SubmissionLesson::of)
                .filter(lesson -> marks.add(lesson.mark()))
                .limit(SubmissionLesson.MOST)
                .map(lesson -> known.getOrDefault(lesson.mark(), lesson))
                .forEach(all::add);
        for (SubmissionLesson lesson : stored) {
            if (lesson.mark().isEmpty()) {
                all.add(lesson);
            } else if (lesson.chosen() && !marks.contains(lesson.mark())) {
                all.add(SubmissionLesson.added(lesson.text()));
            }
        }
        return all;
    }

    /// Reads what a form says of them: `lesson` is the mark of one that is ticked, `words-` and its
    /// mark are its words, and each `own` is one that is added. Empty where the form does not ask
    /// for lessons, which it says by the field `lessons`.
    ///
    /// @param offered those that the form showed
    public static Told<Optional<List<SubmissionLesson>>> read(
            FormReader.Fields form, List<SubmissionLesson> offered) {
        if (form.one(SENT).isEmpty()) {
            return new Told.Clear<>(Optional.empty());
        }
        Set<String> ticked = new HashSet<>(form.all(TICKED));
        List<SubmissionLesson> read = new ArrayList<>();
        boolean tooLong = false;
        for (SubmissionLesson lesson : offered) {
            if (!lesson.mark().isEmpty()) {
                String words = words(form.one(WORDS + lesson.mark()).orElse(lesson.text()));
                tooLong |= words.length() > SubmissionLesson.LONGEST;
                read.add(lesson.as(fitting(words), ticked.contains(lesson.mark())));
            }
        }
        for (String own : form.all(OWN)) {
            String words = words(own);
            tooLong |= words.length() > SubmissionLesson.LONGEST;
            if (!words.isEmpty()) {
                read.add(SubmissionLesson.added(fitting(words)));
            }
        }
        tooLong |= read.size() > 2 * SubmissionLesson.MOST;
        return tooLong
                ? new Told.Unclear<>(List.of(Fault.LESSON_TOO_LONG))
                : new Told.Clear<>(Optional.of(read));
    }

    private static String fitting(String words) {
        return words.length() <= SubmissionLesson.LONGEST
                ? words
                : words.substring(0, SubmissionLesson.LONGEST);
    }

    /// Line feeds stay; other control characters, which some databases refuse, become spaces.
    static String words(String typed) {
        return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n]]", " ").strip();
    }
}
