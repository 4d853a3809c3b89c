package dev.hindsight.extract;

/// How far reading has got into what was handed in.
///
/// @param limit shared by a file and all that is attached to it
/// @param folder for the bytes of what is attached
/// @param depth how many files lie around the one that is read
record Inside(OutputLimit limit, AttachmentFolder folder, int depth) {
    static Inside of(ReadLimits limits, AttachmentFolder folder) {
        return new Inside(new OutputLimit(limits), folder, 0);
    }

    Inside deeper() {
        return new Inside(limit, folder, depth + 1);
    }
}
