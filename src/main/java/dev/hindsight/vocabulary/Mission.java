package dev.hindsight.vocabulary;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A peace operation, political mission or office.
///
/// @param acronyms in any language, as they are written in capitals
/// @param aliases other full names, in any language
/// @param countries ISO 3166-1 alpha-2 codes; empty where the mission serves a region
/// @param start as precisely as it is known
/// @param end the last day, as precisely as it is known; null while the mission runs
public record Mission(
        MissionId id,
        MissionKind kind,
        Wording names,
        List<String> acronyms,
        List<String> aliases,
        List<String> countries,
        PartialDate start,
        @Nullable PartialDate end,
        List<MissionId> predecessors,
        List<MissionId> successors) {
    public Mission {
        if (end != null && end.year() < start.year()) {
            throw new IllegalArgumentException(
                    id + " cannot end in " + end + " before its start in " + start);
        }
        acronyms = List.copyOf(acronyms);
        aliases = List.copyOf(aliases);
        countries = List.copyOf(countries);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
