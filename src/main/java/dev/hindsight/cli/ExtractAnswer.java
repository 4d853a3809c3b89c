package dev.hindsight.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The JSON shape of what would be understood of a file; see `docs/reference/commands.md`.
///
/// @param name of the file
/// @param outcome `extracted`, `partial`, `scanned`, `container`, `empty`, `encrypted`,
///   `unsupported`, `damaged`, `too-large`, `timed-out` or `crashed`
/// @param reason why nothing could be read, in plain words; null where something was
/// @param metadata null where nothing could be read
/// @param coverage null where nothing could be read
/// @param attachments what lies in the file, each of the same shape
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExtractAnswer(
        String name,
        String outcome,
        @Nullable String reason,
        @Nullable Understood metadata,
        @Nullable Covered coverage,
        List<String> themes,
        List<Part> passages,
        List<ExtractAnswer> attachments) {

    /// What is suggested for the catalogue.
    ///
    /// @param date a year, a month or a day; null where unknown
    /// @param countries ISO 3166-1 alpha-2 codes
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Understood(
            String mediaType,
            String title,
            @Nullable String symbol,
            String type,
            @Nullable String date,
            List<String> missions,
            List<String> countries,
            List<String> authors,
            String language) {}

    /// How much could be read.
    ///
    /// @param pages null in formats without pages
    /// @param lost in plain words
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Covered(@Nullable Integer pages, List<Integer> needOcr, List<String> lost) {}

    /// A passage.
    ///
    /// @param page null in formats without pages
    /// @param section headings above it, outermost first
    /// @param para printed number; null where there is none
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Part(
            String text,
            @Nullable Integer page,
            List<String> section,
            @Nullable String para,
            String language,
            String kind) {
        private static Part of(ThemedPassage themed) {
            Passage passage = themed.passage();
            return new Part(
                    passage.text(),
                    passage.page(),
                    passage.section(),
                    passage.para(),
                    passage.language().code(),
                    passage.kind().code());
        }
    }

    static ExtractAnswer of(String name, Preview preview) {
        return switch (preview) {
            case Preview.Understood read ->
                    new ExtractAnswer(
                            name,
                            outcome(read),
                            null,
                            understood(read.mediaType(), read.metadata()),
                            covered(read.coverage()),
                            read.themes().stream().map(ThemeId::value).toList(),
                            read.passages().stream().map(Part::of).toList(),
                            read.attachments().stream()
                                    .map(attached -> of(attached.name(), attached.preview()))
                                    .toList());
            case Preview.Unreadable(Preview.Cause cause, String reason) ->
                    new ExtractAnswer(
                            name, code(cause), reason, null, null, List.of(), List.of(), List.of());
        };
    }

    private static String outcome(Preview.Understood read) {
        if (read.passages().isEmpty()) {
            return read.coverage().pages() == null ? "container" : "scanned";
        }
        return read.coverage().complete() ? "extracted" : "partial";
    }

    private static String code(Preview.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Understood understood(String mediaType, Metadata metadata) {
        return new Understood(
                mediaType,
                metadata.title(),
                metadata.symbol(),
                metadata.type().code(),
                metadata.date() == null ? null : metadata.date().toString(),
                metadata.missions().stream().map(MissionId::value).toList(),
                metadata.countries(),
                metadata.authors(),
                metadata.language().code());
    }

    private static Covered covered(Coverage coverage) {
        return new Covered(coverage.pages(), coverage.needOcr(), coverage.lost());
    }
}
