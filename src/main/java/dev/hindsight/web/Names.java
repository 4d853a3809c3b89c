package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the vocabulary calls themes, missions and countries, in English or French.
interface Names {
    /// The roots of the theme tree, in its order.
    List<Theme> themes(Language language);

    /// A theme anywhere in the tree.
    Optional<Theme> theme(String id, Language language);

    /// All missions, by acronym.
    List<Mission> missions(Language language);

    Optional<Mission> mission(String id, Language language);

    /// Name of a country.
    ///
    /// @param code ISO 3166-1 alpha-2; given back where it is not known
    String country(String code, Language language);

    /// A node of the theme tree.
    ///
    /// @param belongs what is filed here, a phrase each
    /// @param excludes what is filed elsewhere, a phrase each
    record Theme(
            ThemeId id,
            String label,
            String description,
            List<String> belongs,
            List<String> excludes,
            List<Theme> children) {
        public Theme {
            belongs = List.copyOf(belongs);
            excludes = List.copyOf(excludes);
            children = List.copyOf(children);
        }
    }

    /// A peace operation, political mission or integrated office.
    ///
    /// @param countries ISO 3166-1 alpha-2 codes
    /// @param end null while it lasts
    record Mission(
            MissionId id,
            String name,
            List<String> countries,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            List<MissionId> predecessors,
            List<MissionId> successors) {
        public Mission {
            countries = List.copyOf(countries);
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
        }
    }
}
