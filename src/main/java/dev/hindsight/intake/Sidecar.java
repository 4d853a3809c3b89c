package dev.hindsight.intake;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Metadata that somebody wrote down beside a file, in `FILE.meta.yml`. What it says stands over
/// what the text suggests; what it leaves out is suggested.
///
/// @param title null where not said, and likewise type, date and language
/// @param missions empty where not said, and likewise countries, authors and themes
record Sidecar(
        @Nullable String title,
        @Nullable DocumentType type,
        @Nullable PartialDate date,
        List<MissionId> missions,
        List<String> countries,
        List<String> authors,
        List<ThemeId> themes,
        @Nullable Language language) {
    static final String ENDING = ".meta.yml";
    private static final long LARGEST = 100_000;
    static final Sidecar SILENT =
            new Sidecar(null, null, null, List.of(), List.of(), List.of(), List.of(), null);

    /// Says what is wrong with a sidecar.
    static final class Unusable extends Exception {
        Unusable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Is this file the sidecar of one that lies beside it?
    static boolean isSidecar(Path file) {
        String path = file.toString();
        return path.endsWith(ENDING)
                && Files.isRegularFile(Path.of(path.substring(0, path.length() - ENDING.length())));
    }

    /// Reads what lies beside a file.
    ///
    /// @return [#SILENT] where nothing does
    /// @throws Unusable when the sidecar is there and cannot be read
    static Sidecar of(Path file) throws IOException, Unusable {
        Path beside = Path.of(file + ENDING);
        if (!Files.isRegularFile(beside)) {
            return SILENT;
        }
        if (Files.size(beside) > LARGEST) {
            throw new Unusable(
                    "Its sidecar " + beside.getFileName() + " has more than 100,000 bytes", null);
        }
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Object read = yaml.load(Files.readString(beside));
            if (read instanceof Map<?, ?> entries) {
                return of(entries);
            }
            throw new IllegalArgumentException("it holds no `key: value` lines");
        } catch (YAMLException | IllegalArgumentException e) {
            throw new Unusable(
                    String.format(
                            Locale.ROOT,
                            "Its sidecar %s cannot be used: %s. Mend it or take it away.",
                            beside.getFileName(),
                            e.getMessage()),
                    e);
        }
    }

    private static Sidecar of(Map<?, ?> entries) {
        return new Sidecar(
                one(entries, "title", title -> title).orElse(null),
                one(entries, "type", Sidecar::type).orElse(null),
                one(entries, "date", PartialDate::parse).orElse(null),
                several(entries, "missions", MissionId::new),
                several(entries, "countries", country -> country),
                several(entries, "authors", author -> author),
                several(entries, "themes", ThemeId::new),
                one(entries, "language", Sidecar::language).orElse(null));
    }

    private static <T> Optional<T> one(Map<?, ?> entries, String key, Function<String, T> reader) {
        return Optional.<Object>ofNullable(entries.get(key)).map(Sidecar::text).map(reader);
    }

    private static <T> List<T> several(Map<?, ?> entries, String key, Function<String, T> reader) {
        Object value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> values)) {
            throw new IllegalArgumentException("`" + key + "` is a list, not: " + value);
        }
        return values.stream().map(Sidecar::text).map(reader).toList();
    }

    /// Plain dates arrive as instants at midnight in UTC.
    private static String text(Object value) {
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()
                : String.valueOf(value);
    }

    private static DocumentType type(String code) {
        return DocumentType.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no document type " + code));
    }

    private static Language language(String code) {
        return Language.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no language " + code));
    }
}
