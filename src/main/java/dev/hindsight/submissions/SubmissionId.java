package dev.hindsight.submissions;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The address of a submission: 20 random hexadecimal digits, so that nobody can guess one.
public record SubmissionId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public SubmissionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A submission id has 20 lower-case hexadecimal digits, not: " + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    static SubmissionId fresh() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return new SubmissionId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
