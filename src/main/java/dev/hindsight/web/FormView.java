package dev.hindsight.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a form as they are shown: what was typed or stored, what is wrong with it, and
/// what was read in the file.
///
/// @param values texts by the names of their fields
/// @param themes ids of the chosen themes
/// @param faults what is wrong, in words, by the names of the fields
/// @param read what the file itself says, in words, by the names of the fields
public record FormView(
        Map<String, String> values,
        Set<String> themes,
        Map<String, String> faults,
        Map<String, String> read,
        Choices choices) {
    public FormView {
        values = Map.copyOf(values);
        themes = Set.copyOf(themes);
        faults = Map.copyOf(faults);
        read = Map.copyOf(read);
    }

    /// What can be chosen.
    public record Choices(
            List<Choice> missions,
            List<Choice> types,
            List<Choice> languages,
            List<Choice> labels,
            List<Choice> themes) {
        public Choices {
            missions = List.copyOf(missions);
            types = List.copyOf(types);
            languages = List.copyOf(languages);
            labels = List.copyOf(labels);
            themes = List.copyOf(themes);
        }
    }

    /// One value that can be chosen, and its name.
    public record Choice(String value, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field, String value) {
        return value(field).equals(value);
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public @Nullable String read(String field) {
        return read.get(field);
    }

    /// For `aria-describedby`: where the hint, the fault and what was read stand.
    public @Nullable String described(String field, boolean hint) {
        String ids =
                (hint ? field + "-hint " : "")
                        + (faults.containsKey(field) ? field + "-fault " : "")
                        + (read.containsKey(field) ? field + "-read" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /// For `aria-invalid`.
    public @Nullable String invalid(String field) {
        return faults.containsKey(field) ? "true" : null;
    }
}
