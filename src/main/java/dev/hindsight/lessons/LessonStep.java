package dev.hindsight.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What somebody wants to happen to a lesson, and why. Whether it can is judged by the state that
/// the lesson is in.
public sealed interface LessonStep {
    /// The most characters of a reason.
    int LONGEST_REASON = 4_000;

    /// The most characters of what an action is about.
    int LONGEST_WHAT = 1_000;

    /// The most characters of an owner's name.
    int LONGEST_OWNER = 200;

    /// The most proofs that go with one step.
    int MOST_EVIDENCE = 50;

    /// Plain text with line feeds, at most 4,000 characters.
    String reason();

    /// The name in small letters, as the database and the interface write it.
    default String code() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// Writes an observation down: how each lesson begins.
    record Observe(LessonText text, String reason) implements LessonStep {
        public Observe {
            reason = said(reason);
        }
    }

    /// Says it in other words; the words before are kept.
    record Edit(LessonText text, String reason) implements LessonStep {
        public Edit {
            reason = said(reason);
        }
    }

    /// Says that it is a lesson.
    record Validate(String reason) implements LessonStep {
        public Validate {
            reason = said(reason);
        }
    }

    /// Gives somebody something to do.
    ///
    /// @param what one line, at most 1,000 characters
    /// @param owner name of a person or an office, one line, at most 200 characters
    record Assign(String what, String owner, LocalDate due, String reason) implements LessonStep {
        public Assign {
            what = within("what is to be done", CleanText.line(what), LONGEST_WHAT);
            owner = within("the owner of an action", CleanText.line(owner), LONGEST_OWNER);
            reason = said(reason);
        }
    }

    /// Says how an action stands.
    ///
    /// @param action its number
    /// @param reason the comment
    record Report(int action, LessonAction.Status status, String reason, List<Proof> evidence)
            implements LessonStep {
        public Report {
            reason = said(reason);
            evidence = proofs(evidence);
        }
    }

    /// Says that the lesson is implemented.
    record Implement(String reason, List<Proof> evidence) implements LessonStep {
        public Implement {
            reason = said(reason);
            evidence = proofs(evidence);
        }
    }

    /// Verifies that it holds.
    record Embed(String reason) implements LessonStep {
        public Embed {
            reason = said(reason);
        }
    }

    /// Says that it is no lesson.
    record Reject(String reason) implements LessonStep {
        public Reject {
            reason = said(reason);
        }
    }

    /// Says that another lesson takes its place.
    record Supersede(LessonId by, String reason) implements LessonStep {
        public Supersede {
            reason = said(reason);
        }
    }

    /// Says that events have overtaken it.
    record Overtake(String reason) implements LessonStep {
        public Overtake {
            reason = said(reason);
        }
    }

    /// Takes back the end of it: what was closed is as it was before, and what was implemented or
    /// embedded has to be implemented again.
    record Reopen(String reason) implements LessonStep {
        public Reopen {
            reason = said(reason);
        }
    }

    private static String said(String typed) {
        return within("a reason", CleanText.lines(typed).strip(), LONGEST_REASON);
    }

    private static List<Proof> proofs(List<Proof> given) {
        if (given.size() > MOST_EVIDENCE) {
            throw new IllegalArgumentException(
                    "At most 50 proofs go with one step, not " + given.size());
        }
        return List.copyOf(given);
    }

    private static String within(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "For %s there are %,d characters, not %,d",
                            what,
                            most,
                            text.length()));
        }
        return text;
    }
}
