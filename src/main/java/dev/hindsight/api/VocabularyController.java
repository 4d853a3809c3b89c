package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.vocabulary.Mission;
import dev.hindsight.vocabulary.Theme;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The theme tree and the missions.
@Controller("/api/v1")
final class VocabularyController {
    private final Vocabulary vocabulary;

    VocabularyController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A node of the theme tree; texts by language code.
    @Serdeable
    record ThemeAnswer(
            String id,
            Map<String, String> label,
            Map<String, String> description,
            List<ThemeAnswer> children) {}

    /// A mission; names by language code.
    ///
    /// @param end null while it lasts
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MissionAnswer(
            String id,
            Map<String, String> name,
            List<String> countries,
            String start,
            @Nullable String end,
            List<String> predecessor,
            List<String> successor) {}

    @Access(Whom.ANYONE)
    @Get("/themes")
    List<ThemeAnswer> themes() {
        return vocabulary.themes().stream().map(VocabularyController::answer).toList();
    }

    @Access(Whom.ANYONE)
    @Get("/missions")
    List<MissionAnswer> missions() {
        return vocabulary.missions().stream().map(VocabularyController::answer).toList();
    }

    private static ThemeAnswer answer(Theme theme) {
        return new ThemeAnswer(
                theme.id().value(),
                Map.of(
                        "en", theme.label().in(Language.ENGLISH),
                        "fr", theme.label().in(Language.FRENCH)),
                Map.of(
                        "en", theme.description().in(Language.ENGLISH),
                        "fr", theme.description().in(Language.FRENCH)),
                theme.children().stream().map(VocabularyController::answer).toList());
    }

    private static MissionAnswer answer(Mission mission) {
        return new MissionAnswer(
                mission.id().value(),
                Map.of(
                        "en", mission.names().in(Language.ENGLISH),
                        "fr", mission.names().in(Language.FRENCH)),
                mission.countries(),
                String.valueOf(mission.start()),
                mission.end() == null ? null : mission.end().toString(),
                mission.predecessors().stream().map(MissionId::value).toList(),
                mission.successors().stream().map(MissionId::value).toList());
    }
}
