package dev.hindsight.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a document's title: what the file says of itself unless that is noise, else its largest
/// heading, else its first words, else its file name.
final class Titles {
    private static final int SHORTEST = 4;
    private static final int FIRST_WORDS = 120;

    /// What programs write into a title of their own accord.
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?i)microsoft (word|powerpoint)|untitled|^document\\d*$|^slide \\d+$"
                            + "|\\.(docx?|pdf|rtf|odt|pptx?|xlsx?|txt|indd|qxd)$|^[A-Z]?\\d{5,}");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private Titles() {}

    static String of(FileIntake.Read read) {
        return Stream.of(
                        Optional.ofNullable(read.properties().title()),
                        read.properties().headings().stream().filter(Titles::usable).findFirst(),
                        firstWords(read))
                .flatMap(Optional::stream)
                .map(StorableText::oneLine)
                .filter(Titles::usable)
                .findFirst()
                .orElseGet(() -> fromName(read.name()));
    }

    private static boolean usable(String title) {
        return title.strip().length() >= SHORTEST && !NOISE.matcher(title.strip()).find();
    }

    private static Optional<String> firstWords(FileIntake.Read read) {
        return read.passages().stream()
                .map(passage -> passage.text())
                .filter(Titles::usable)
                .findFirst()
                .map(text -> text.length() <= FIRST_WORDS ? text : cut(text));
    }

    private static String cut(String text) {
        int space = text.lastIndexOf(' ', FIRST_WORDS);
        return text.substring(0, space > 0 ? space : FIRST_WORDS) + " …";
    }

    private static String fromName(String name) {
        String bare = EXTENSION.matcher(name).replaceFirst("").replace('_', ' ');
        String clean = StorableText.oneLine(bare);
        return List.of(clean, StorableText.oneLine(name), "Without a name").stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
    }
}
