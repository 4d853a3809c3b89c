package dev.hindsight.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits (FIPS 180-4).
public record ContentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "A content hash has 64 lower-case hexadecimal digits, not: " + hex);
        }
    }

    /// Wraps the 32 bytes of a finished digest.
    public static ContentHash of(byte[] digest) {
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    /// Hashes the UTF-8 bytes of a text.
    public static ContentHash ofText(String text) {
        return of(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A fresh SHA-256 digest; every Java platform has one.
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java platform lacks SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
