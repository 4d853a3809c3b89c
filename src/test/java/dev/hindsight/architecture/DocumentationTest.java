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

/// What the documents say is there, is there.
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @Test
    void everyLocalLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            LINK.matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                    .map(target -> target.replaceFirst("#.*", ""))
                    .filter(target -> !target.isEmpty())
                    .filter(target -> !Files.exists(page.resolveSibling(target)))
                    .forEach(target -> broken.add(page + " → " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDecisionIsListedInTheirIndex() throws IOException {
        String index = Files.readString(Path.of("docs/decisions/README.md"));
        try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.matches("\\d{4}-.*\\.md"))
                    .isNotEmpty()
                    .allMatch(index::contains);
        }
    }

    @Test
    void everyRouteIsInTheReference() throws IOException {
        String reference =
                Files.readString(Path.of("docs/reference/api.md"))
                        + Files.readString(Path.of("docs/reference/pages.md"));
        assertThat(routes()).isNotEmpty().allMatch(reference::contains);
    }

    /// The addresses in the annotations of our controllers.
    private static List<String> routes() throws IOException {
        Pattern base = Pattern.compile("@Controller\\(\"([^\"]*)\"\\)");
        Pattern method =
                Pattern.compile("@(?:Get|Post|Put|Delete)(?:\\((?:value = |uri = )?\"([^\"]*)\")?");
        List<String> routes = new ArrayList<>();
        for (String feature : List.of("web", "api")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/hindsight", feature))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    String prefix =
                            base.matcher(text)
                                    .results()
                                    .map((MatchResult match) -> match.group(1))
                                    .findFirst()
                                    .orElse("");
                    method.matcher(text)
                            .results()
                            .map(match -> match.group(1) == null ? "" : match.group(1))
                            .map(path -> (prefix + path).replaceAll("\\{\\?[^}]*\\}", ""))
                            .map(path -> path.replace("//", "/"))
                            .forEach(routes::add);
                }
            }
        }
        return routes;
    }
}
