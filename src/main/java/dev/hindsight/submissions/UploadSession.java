package dev.hindsight.submissions;

import java.time.Instant;

/// A file that arrives piece by piece.
///
/// @param id cannot be guessed: 32 hexadecimal digits
/// @param name that the file had where it came from
/// @param size how many bytes it is to have, from 1
/// @param offset how many of them are there
/// @param expires when what is there is thrown away
public record UploadSession(
        String id, String owner, String name, long size, long offset, Instant expires) {
    /// Is all of it there?
    public boolean isWhole() {
        return offset == size;
    }

    public static boolean isWellFormed(String id) {
        return id.matches("[0-9a-f]{32}");
    }
}
