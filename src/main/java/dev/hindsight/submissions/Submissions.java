package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.intake.Preview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Everything that is on its way into the catalogue. A submission exists for its submitter, for
/// curators, and for whoever a curator has invited to look at it, as long as they are; for anyone
/// else it is answered like one that was never there.
public interface Submissions {
    /// Reads a file that somebody sends, keeps it, and begins a draft. Where the same person has an
    /// open submission with the same file, that one is answered.
    ///
    /// @param name that the file had where it came from
    /// @throws IOException when the connection or the disk fails; nothing is kept then
    /// @throws IllegalArgumentException when this person may not hand in, or not under that label
    Begun begin(HandIn handIn, String name, InputStream bytes, Viewer.Person person)
            throws IOException;

    Optional<Submission> find(SubmissionId id, Viewer viewer);

    /// What a person has handed in, the latest change first.
    List<Submission> of(Viewer.Person person);

    /// What waits for a curator, the longest first; empty for anyone else.
    List<Submission> waiting(Viewer viewer);

    /// The stored bytes of one of its files; empty where there is none or the viewer may not see
    /// the submission.
    ///
    /// @param number of the upload
    Optional<Path> original(SubmissionId id, int number, Viewer viewer);

    /// Reads the file once more, whole; empty where the viewer may not see the submission.
    Optional<Preview> reading(SubmissionId id, Viewer viewer);

    /// Makes a move, if it can be made by this person and nothing else has happened since they
    /// looked. The same move sent twice is made once.
    ///
    /// @throws IllegalArgumentException when the person may not use that label, or when the move
    ///   replaces the file
    Outcome make(Step step, Viewer.Person person);

    /// Makes a move and, in the same transaction, stores the lessons that go with it from then on.
    ///
    /// @throws IllegalArgumentException as above
    Outcome make(Step step, List<SubmissionLesson> lessons, Viewer.Person person);

    /// Reads another file, which then takes the place of the one before; that one is kept in the
    /// record. The submission stays with its submitter, who sees what was understood. What the file
    /// before suggested, and nobody has changed, gives way to what the new one suggests.
    ///
    /// @param step of kind [Move.Kind#REPLACED]
    /// @param name that the file had where it came from
    /// @throws IOException when the connection or the disk fails; nothing is kept then
    /// @throws IllegalArgumentException when the person may not use that label
    Replaced replace(Step step, String name, InputStream bytes, Viewer.Person person)
            throws IOException;

    /// How large a file may be, in bytes.
    long largestFile();
}
