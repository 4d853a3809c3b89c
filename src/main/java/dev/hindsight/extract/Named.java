package dev.hindsight.extract;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is said of a file by whoever hands it in, or by the message that it came with. Both may
/// lie.
///
/// @param name only a hint at the format
/// @param declared media type with parameters, such as `text/plain; charset=koi8-r`; null where
///   nothing is declared
record Named(String name, @Nullable String declared) {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /// Whether it is declared to be readable text, which small files are hard to recognise as.
    boolean isText() {
        return declared != null && type(declared).startsWith("text/");
    }

    /// The declared media type without parameters; `text/plain` where nothing is declared.
    String type() {
        return declared == null ? "text/plain" : type(declared);
    }

    private static String type(String declared) {
        return declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /// The declared encoding; null where none is declared, or one that this platform lacks.
    @Nullable Charset charset() {
        Matcher matcher = CHARSET.matcher(declared == null ? "" : declared);
        return matcher.find() && isSupported(matcher.group(1))
                ? Charset.forName(matcher.group(1))
                : null;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (java.nio.charset.IllegalCharsetNameException e) {
            // a message can call its encoding anything
            return false;
        }
    }
}
