package dev.hindsight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/reference/security.md` says is shown by tests that exist.
final class SecurityPageTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Contract))\\.(\\w+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        String page = Files.readString(Path.of("docs/reference/security.md"));
        List<String> missing = new ArrayList<>();
        List<MatchResult> named = NAMED.matcher(page).results().toList();
        for (MatchResult one : named) {
            if (!isThere(one.group(1), one.group(2))) {
                missing.add(one.group());
            }
        }
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    /// Every line of the table names at least one.
    @Test
    void everyDefenceHasATest() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/reference/security.md"))) {
            assertThat(lines.filter(line -> line.startsWith("| ")).skip(1))
                    .isNotEmpty()
                    .allMatch(line -> NAMED.matcher(line).find());
        }
    }

    private static boolean isThere(String type, String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file =
                    files.filter(path -> path.endsWith(type + ".java")).findFirst().orElse(null);
            return file != null && Files.readString(file).contains("void " + method + "(");
        }
    }
}
