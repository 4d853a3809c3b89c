package dev.hindsight.index;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the index needs to know of an item, whatever its kind.
///
/// @param id of a document, or slug of a practice or lesson
/// @param symbol another name that finds it, such as `S/2006/429`; null where it has none
/// @param filed the theme that a passage speaks of most, by its number; none where it speaks of
///   none
record Entry(
        ItemKind kind,
        String id,
        Label label,
        String title,
        @Nullable String symbol,
        Facts facts,
        List<Passage> passages,
        Map<Integer, ThemeId> filed) {
    Entry {
        passages = List.copyOf(passages);
        filed = Map.copyOf(filed);
    }

    /// What results are narrowed and sorted by.
    ///
    /// @param themes the strongest first
    /// @param type null for practices and lessons
    record Facts(
            List<ThemeId> themes,
            List<MissionId> missions,
            List<String> countries,
            @Nullable DocumentType type,
            @Nullable PartialDate date,
            Language language) {
        Facts {
            themes = List.copyOf(themes);
            missions = List.copyOf(missions);
            countries = List.copyOf(countries);
        }
    }

    /// What all documents of its block have in common.
    String key() {
        return key(kind, id);
    }

    /// The kind and id that a key stands for; empty where it stands for none.
    static Optional<Key> parse(String key) {
        int colon = key.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : ItemKind.ofCode(key.substring(0, colon))
                        .map(kind -> new Key(kind, key.substring(colon + 1)));
    }

    /// An item whatever its label.
    record Key(ItemKind kind, String id) {}

    static String key(ItemKind kind, String id) {
        return kind.code() + ":" + id;
    }
}
