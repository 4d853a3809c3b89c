package dev.hindsight.briefs;

/// What was pasted or uploaded.
public final class Uploaded {
    /// Bytes of a file.
    public static final long LARGEST = 20_000_000;

    private Uploaded() {}
}
