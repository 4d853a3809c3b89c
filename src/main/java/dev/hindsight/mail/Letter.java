package dev.hindsight.mail;

/// A letter in plain text.
///
/// @param to address of one person, such as `name@example.org`; 3 to 320 characters
/// @param subject one line, 1 to 400 characters
/// @param text lines of plain text
public record Letter(String to, String subject, String text) {
    static final int LONGEST_ADDRESS = 320;
    static final int LONGEST_SUBJECT = 400;

    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("A letter goes to name@host, not to: " + to);
        }
        // a line break would begin a header of the writer's choice
        subject = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "A subject has 1 to " + LONGEST_SUBJECT + " characters, not: " + subject);
        }
    }

    /// Whether a text may be an address: one `@` with something on each side, no white space and no
    /// control characters, brackets, quotes, commas or semicolons, which would add receivers.
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && text.matches("[^@\\s\\p{Cntrl}<>\",;:()\\\\]+@[^@\\s\\p{Cntrl}<>\",;:()\\\\]+");
    }
}
