package dev.hindsight.accounts;

import java.text.Normalizer;

/// A password that may be set: 12 to 1,000 characters of any kind.
///
/// It is long rather than complicated, as NIST SP 800-63B, section 3.1.1.2, advises; and brought
/// into one Unicode form (NFKC), so that every keyboard can type it again. Printed, it hides
/// itself.
public final class Password {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 1_000;
    private final String text;

    /// @throws IllegalArgumentException when it is too short or too long; the message does not
    ///   repeat it
    public Password(CharSequence typed) {
        int length = Character.codePointCount(typed, 0, typed.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "A password has 12 to 1,000 characters; this one has " + length);
        }
        this.text = normalised(typed);
    }

    static String normalised(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /// Whether something typed to sign in may be a password at all.
    static boolean mayBe(CharSequence typed) {
        return Character.codePointCount(typed, 0, typed.length()) <= LONGEST;
    }

    String text() {
        return text;
    }

    /// @throws IllegalArgumentException when the password is the name
    void checkBeside(AccountName name) {
        if (AccountName.folded(text).equals(name.key())) {
            throw new IllegalArgumentException("A password differs from the name of the account");
        }
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
