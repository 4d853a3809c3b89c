package dev.hindsight.submissions;

import dev.hindsight.kernel.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document on its way into the catalogue.
///
/// @param submitter name of the account that handed it in
/// @param uploads every file so far, the newest last, at least one
/// @param understood what reading the newest file suggested
/// @param said what holds now: the newest words of its submitter or a curator
/// @param moves every step so far, the oldest first, at least one
/// @param document what it became, as it is now; null unless it was accepted and whoever asks may
///   see the document
public record Submission(
        SubmissionId id,
        String submitter,
        Status status,
        List<Upload> uploads,
        Statement understood,
        Statement said,
        List<Move> moves,
        @Nullable DocumentId document) {
    public Submission {
        moves = List.copyOf(moves);
        uploads = List.copyOf(uploads);
        if (moves.isEmpty() || uploads.isEmpty()) {
            throw new IllegalArgumentException("A submission has at least been begun");
        }
    }

    /// The same, but for what it became.
    Submission leadingTo(@Nullable DocumentId now) {
        return new Submission(id, submitter, status, uploads, understood, said, moves, now);
    }

    /// The file that counts.
    public Upload upload() {
        return uploads.getLast();
    }

    /// Number of the newest move: a form that was shown before it is stale.
    public int version() {
        return moves.size();
    }

    /// When it was last changed.
    public Instant changed() {
        return moves.getLast().at();
    }

    /// The newest move of a kind.
    public Optional<Move> last(Move.Kind kind) {
        return moves.reversed().stream().filter(move -> move.kind() == kind).findFirst();
    }
}
