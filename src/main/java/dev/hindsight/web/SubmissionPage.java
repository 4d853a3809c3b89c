package dev.hindsight.web;

import dev.hindsight.web.RecurrenceView.BeforeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission: where it stands, what was understood, and the form of whoever has the next step.
///
/// @param found lessons found in the file
/// @param editing the form; null where this viewer has no step to make
/// @param reading what was read in the file; null where it is not shown whole
/// @param before what of it was said before; null where nobody has asked
/// @param kept what was typed into a form that could not be taken any more; null where there is
///   none
/// @param since what has changed since it was returned; null where it was not, or nothing has
///   happened since
/// @param talk who has it, what is said about it, what came of it
/// @param advice null where nothing can happen to it any more
/// @param drafts what its viewer has typed in other windows; null where nothing is left
/// @param annexes the files beside the main one; null where there are none and none can be added
public record SubmissionPage(
        Frame frame,
        Situation situation,
        FileView file,
        Found found,
        List<MoveView> moves,
        @Nullable Editing editing,
        @Nullable SidesView reading,
        @Nullable List<BeforeView> before,
        @Nullable Resend kept,
        @Nullable List<ChangesPage.Row> since,
        TalkView talk,
        @Nullable AdviceView advice,
        @Nullable DraftsView drafts,
        @Nullable AnnexesView annexes) {
    public SubmissionPage {
        since = since == null ? null : List.copyOf(since);
        before = before == null ? null : List.copyOf(before);
        moves = List.copyOf(moves);
    }

    /// Where it stands.
    ///
    /// @param next what happens next, and who has to do it
    /// @param done what has just been done; null where nothing was
    /// @param reason why it was returned; null unless it is with its submitter for that
    /// @param closed asks why it is not to be public; null where that has been said or no step is
    ///   left
    /// @param document what it became; null unless it was accepted
    public record Situation(
            String status,
            String next,
            @Nullable String done,
            @Nullable Reason reason,
            @Nullable String closed,
            @Nullable String document) {}

    /// Why a curator returned it.
    public record Reason(String by, String words) {}

    /// The file and how much of it was read.
    ///
    /// @param earlier files that it has replaced, the oldest first
    public record FileView(
            String original,
            String name,
            List<Fact> facts,
            List<String> lost,
            String beginning,
            List<Link> earlier) {
        public FileView {
            facts = List.copyOf(facts);
            lost = List.copyOf(lost);
            earlier = List.copyOf(earlier);
        }
    }

    /// Passages of the file that seem to state a lesson.
    ///
    /// @param more how many are shown of how many, in words; null where all are
    /// @param chosen words of the lessons that go with the submission
    public record Found(List<FoundView> entries, @Nullable String more, List<String> chosen) {
        public Found {
            chosen = List.copyOf(chosen);
            entries = List.copyOf(entries);
        }
    }

    /// One step so far.
    public record MoveView(String what, String by, String when, String note) {}

    /// The form.
    ///
    /// @param form its fields; null where there is only a button
    /// @param action address that it goes to
    /// @param version number of the newest step that the form knows of
    /// @param problems why the last attempt did not succeed, in words
    /// @param note reason as typed; null where none is asked for
    /// @param another what another file may be; null where none can be sent
    /// @param buttons the first is the usual step
    /// @param ticks lessons to tick; null where there is only a button
    /// @param draft where what is typed is saved; null where it is not
    public record Editing(
            @Nullable FormView form,
            String action,
            int version,
            List<String> problems,
            @Nullable String note,
            @Nullable Another another,
            List<Button> buttons,
            @Nullable TicksView ticks,
            @Nullable DraftView draft) {
        public Editing {
            problems = List.copyOf(problems);
            buttons = List.copyOf(buttons);
        }
    }

    /// A file that may take the place of the one that is there.
    ///
    /// @param name of the one that is there
    /// @param largest how large it may be, in words
    /// @param bytes how large it may be
    public record Another(String name, String largest, long bytes) {}

    /// The draft that a form goes on with.
    ///
    /// @param number 0 for a new one
    /// @param told that what was typed has been put back; empty where nothing was
    public record DraftView(int number, int revision, String told) {}

    /// A step that can be made.
    public record Button(String value, String label) {}

    /// One passage.
    ///
    /// @param lang its language where it is known
    /// @param dir `rtl` or null
    public record Line(String place, String text, @Nullable String lang, @Nullable String dir) {}
}
