package dev.hindsight.submissions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A debrief that is written down at once, without a file: it becomes a text of its own, and from
/// there on it is a review like any other.
///
/// @param title one line
/// @param parts what is said, by heading, in their order; parts of which nothing is said are left
///   out
public record Debrief(String title, List<Map.Entry<String, String>> parts) {
    /// The most characters of one part.
    public static final int LONGEST = 20_000;

    public Debrief {
        parts = List.copyOf(parts);
    }

    /// The text as Markdown: the title, then each part below its heading. What people type at the
    /// beginning of a line cannot become a heading.
    public byte[] markdown() {
        StringBuilder text = new StringBuilder("# ").append(title).append("\n");
        for (Map.Entry<String, String> part : parts) {
            String words = SubmissionLessons.words(part.getValue());
            if (!words.isEmpty()) {
                text.append("\n## ").append(part.getKey()).append("\n\n");
                text.append(words.replaceAll("(?m)^\\s*#+\\s*", "")).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
