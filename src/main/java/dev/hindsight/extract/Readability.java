package dev.hindsight.extract;

/// Tells text from what comes out of a font that does not say which letters it draws.
final class Readability {
    private static final int FEW_LETTERS = 200;

    private Readability() {}

    /// Whether a page's text is of no use: mostly characters without meaning, or Latin letters with
    /// next to no vowels among them.
    ///
    /// English prose has about 38 % vowels among its letters, Polish and Czech still over 30 %;
    /// text whose codes are shifted falls below 20 %.
    static boolean isGarbage(CharSequence text) {
        int seen = 0;
        int senseless = 0;
        int latin = 0;
        int vowels = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            seen++;
            if (c == '\uFFFD' || (c >= 0xE000 && c <= 0xF8FF) || Character.isISOControl(c)) {
                senseless++;
            } else if (c < 0x80 && Character.isLetter(c)) {
                latin++;
                if ("aeiouyAEIOUY".indexOf(c) >= 0) {
                    vowels++;
                }
            }
        }
        return seen > 0
                && (senseless > 0.3 * seen || (latin > FEW_LETTERS && vowels < 0.2 * latin));
    }

    static int letters(CharSequence text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
