package dev.hindsight.extract;

/// Counts the characters read from one file, attachments included, and stops at a limit.
final class OutputLimit {
    private final long most;
    private long read;

    /// @param most characters that may come out of one file
    OutputLimit(long most) {
        this.most = most;
    }

    /// Thrown out of parsers of other people, hence unchecked.
    static final class Exceeded extends RuntimeException {
        Exceeded(long most) {
            super("More than " + most + " characters come out of the file");
        }
    }

    /// @throws Exceeded when that is more than may come out of one file
    void add(long characters) {
        read += characters;
        if (read > most) {
            throw new Exceeded(most);
        }
    }
}
