package dev.hindsight.intake;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Metadata that somebody wrote down beside a file, in `FILE.meta.yml`. What it says stands over
/// what the text suggests; what it leaves out is suggested.
///
/// @param claims all of [Origin#SIDECAR]
record Sidecar(Claims claims) {
    static final String ENDING = ".meta.yml";
    private static final long LARGEST = 100_000;
    static final Sidecar SILENT = new Sidecar(new Claims(List.of()));

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
        List<Claim> claims = new ArrayList<>();
        for (Field field : Field.values()) {
            List<String> values = values(entries, field);
            if (!values.isEmpty()) {
                claims.add(new Claim(field, values, Origin.SIDECAR, Claim.CERTAIN));
            }
        }
        return new Sidecar(new Claims(claims));
    }

    private static List<String> values(Map<?, ?> entries, Field field) {
        Object value = entries.get(field.code());
        if (value == null) {
            return List.of();
        }
        if (!field.isSeveral()) {
            return List.of(text(value));
        }
        if (!(value instanceof List<?> values)) {
            throw new IllegalArgumentException("`" + field.code() + "` is a list, not: " + value);
        }
        return values.stream().map(Sidecar::text).toList();
    }

    /// Plain dates arrive as instants at midnight in UTC.
    private static String text(Object value) {
        String text =
                value instanceof Date date
                        ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()
                        : String.valueOf(value);
        return StorableText.oneLine(text);
    }
}
