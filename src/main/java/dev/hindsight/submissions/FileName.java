package dev.hindsight.submissions;

/// The name of a file as somebody sent it: a hint, made harmless.
final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /// The last part of a path, without control characters; `file` where nothing is left.
    static String of(String sent) {
        int last = Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
        String bare =
                sent.substring(last + 1)
                        .codePoints()
                        .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .filter(c -> Character.getType(c) != Character.SURROGATE)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        if (bare.isEmpty() || bare.equals(".") || bare.equals("..")) {
            return "file";
        }
        return bare.length() <= LONGEST ? bare : bare.substring(bare.length() - LONGEST);
    }
}
