package dev.hindsight.lessons;

import dev.hindsight.kernel.ContentHash;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/// The sources that practices may cite by a key, as `corpus/sources.yml` lists them.
@Singleton
public final class Sources {
    private static final String FILE = "sources.yml";
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /// Reads the list that comes with the program.
    ///
    /// @throws IllegalArgumentException for a broken entry, naming file, entry and key
    @Inject
    public Sources() {
        this(FILE, ofClassPath());
    }

    private Sources(String file, String yaml) {
        try {
            Object read = PlainYaml.load(yaml);
            Object entries = read instanceof Map<?, ?> map ? map.get("sources") : null;
            if (!(entries instanceof List<?> list)) {
                throw new IllegalArgumentException(
                        file + ": sources is missing; expected is a list");
            }
            for (Object entry : list) {
                Source source = new Entry(file, entry).source();
                if (sources.put(source.id(), source) != null) {
                    throw new IllegalArgumentException(
                            file + ": id '" + source.id() + "' is there twice");
                }
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
        }
    }

    /// Reads another list.
    ///
    /// @throws IllegalArgumentException for a broken entry, naming file, entry and key
    public static Sources of(Path file) throws IOException {
        return new Sources(String.valueOf(file.getFileName()), Files.readString(file));
    }

    private static String ofClassPath() {
        try (InputStream in = Sources.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The program lacks its sources.yml: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("sources.yml cannot be read", e);
        }
    }

    public Optional<Source> find(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /// All sources, in the order of the file.
    public Collection<Source> all() {
        return List.copyOf(sources.values());
    }

    /// One entry of the file.
    private record Entry(String file, Object given) {
        Source source() {
            String hash = text("sha256");
            return new Source(
                    text("id"),
                    text("title"),
                    new Source.Imprint(texts("authors"), text("publisher"), year()),
                    optional("symbol"),
                    text("type"),
                    text("language"),
                    hash(hash),
                    texts("sections"));
        }

        private ContentHash hash(String hex) {
            try {
                return new ContentHash(hex);
            } catch (IllegalArgumentException e) {
                throw broken("sha256", hex, "64 hexadecimal digits", e);
            }
        }

        private @Nullable Integer year() {
            String year = optional("year");
            try {
                return year == null ? null : Integer.valueOf(year);
            } catch (NumberFormatException e) {
                throw broken("year", year, "a year such as 2008, or null", e);
            }
        }

        private String text(String key) {
            String text = optional(key);
            if (text == null || text.isBlank()) {
                throw broken(key, "missing", "a text", null);
            }
            return text;
        }

        private @Nullable String optional(String key) {
            return given instanceof Map<?, ?> map && map.get(key) instanceof String text
                    ? text
                    : null;
        }

        private List<String> texts(String key) {
            if (given instanceof Map<?, ?> map && map.get(key) instanceof List<?> list) {
                return list.stream().map(String::valueOf).toList();
            }
            throw broken(key, "missing", "a list, which may be empty", null);
        }

        private IllegalArgumentException broken(
                String key, @Nullable String value, String expected, @Nullable Throwable cause) {
            String id = optional("id");
            return new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s, %s: %s is %s, but expected is %s",
                            file,
                            id == null ? "entry without id" : id,
                            key,
                            value,
                            expected),
                    cause);
        }
    }
}
