package dev.hindsight.accounts;

import dev.hindsight.kernel.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Secrets that a cookie carries, and the text by which a form proves that it was shown to the
/// browser that holds the cookie.
public final class Tokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "hindsight form";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /// 256 random bits as 43 letters, digits, hyphens and underscores.
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /// Whether a text may be a token at all.
    public static boolean isWellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    /// What the database knows of a token. A fast hash does: 256 random bits cannot be guessed.
    static String stored(String token) {
        return ContentHash.ofText(token).hex();
    }

    /// What a form carries: it derives from the token with HMAC-SHA-256 (RFC 2104), so that it
    /// needs no storage, ends with the token and does not tell it.
    public static String form(String token) {
        return derived(token, PURPOSE);
    }

    /// Another secret that follows from a token and does not tell it, by HMAC-SHA-256 (RFC 2104).
    ///
    /// @param purpose what tells the secrets of one token apart
    public static String derived(String token, String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), MAC));
            return text(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks " + MAC, e);
        }
    }

    /// Whether a form that carries this text belongs to this token; both may be of any form.
    public static boolean isFormOf(String token, String formToken) {
        return isWellFormed(token)
                && MessageDigest.isEqual(
                        form(token).getBytes(StandardCharsets.UTF_8),
                        formToken.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
