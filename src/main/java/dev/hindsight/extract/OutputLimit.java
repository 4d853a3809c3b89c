package dev.hindsight.extract;

/// Counts what comes out of one file, all that is attached to it included, and stops at a limit.
final class OutputLimit {
    private final long mostCharacters;
    private final long mostBytes;
    private final long mostPassages;
    private final int mostAttachments;
    private long characters;
    private long bytes;
    private long passages;
    private int attachments;

    OutputLimit(ReadLimits limits) {
        this.mostCharacters = limits.characters();
        this.mostBytes = 2 * limits.largestFile();
        this.mostPassages = limits.passages();
        this.mostAttachments = limits.attachments();
    }

    /// Thrown out of parsers of other people, hence unchecked.
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded(String what) {
            super(what);
        }
    }

    /// Text was read.
    ///
    /// @throws Exceeded when that is more than may come out of one file
    void add(long more) {
        characters += more;
        if (characters > mostCharacters) {
            throw new Exceeded("More than " + mostCharacters + " characters come out of the file");
        }
    }

    /// Something was unpacked.
    ///
    /// @throws Exceeded when that is more than may come out of one file
    void addBytes(long more) {
        bytes += more;
        if (bytes > mostBytes) {
            throw new Exceeded("The file unpacks to more than " + mostBytes + " bytes");
        }
    }

    /// Passages were made.
    ///
    /// @throws Exceeded when that are more than may come out of one file
    void addPassages(long more) {
        passages += more;
        if (passages > mostPassages) {
            throw new Exceeded("More than " + mostPassages + " passages come out of the file");
        }
    }

    /// Whether more has come out than may: then nothing further is read.
    boolean isExceeded() {
        return characters > mostCharacters || bytes > mostBytes || passages > mostPassages;
    }

    /// Another file was found inside.
    ///
    /// @return whether it may be read
    boolean addAttachment() {
        attachments++;
        return attachments <= mostAttachments;
    }

    /// Whether the one that was found last is the first too many.
    boolean isFirstTooMany() {
        return attachments == mostAttachments + 1;
    }
}
