package dev.hindsight.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an item was applied, as far as the viewer may see it.
///
/// @param address of the list, which also takes its forms
/// @param count how many there are, in words
/// @param form to write one down; null for who has not signed in
/// @param signIn where to sign in and come back
public record UsesView(
        String address,
        String csrf,
        String count,
        List<Entry> entries,
        @Nullable Form form,
        String signIn) {
    public UsesView {
        entries = List.copyOf(entries);
    }

    /// One use.
    ///
    /// @param lead where and when
    /// @param notes who wrote it, who alone may see it, and why it was taken away
    /// @param own the form for other words; null where it is not the viewer's
    /// @param curated what a curator can do with it: `remove` or `restore`; null for anyone else
    public record Entry(
            String id,
            String lead,
            String result,
            String done,
            List<String> notes,
            @Nullable Form own,
            @Nullable String curated) {
        public Entry {
            notes = List.copyOf(notes);
        }
    }

    /// What is said of a use.
    ///
    /// @param code of the step: `add` or `edit`
    /// @param id begins the ids of its fields
    /// @param use id of the use; empty for a new one
    /// @param open whether it was sent and came back
    /// @param values what was typed, by the names of the fields
    public record Form(
            String code,
            String id,
            String use,
            boolean open,
            Map<String, String> values,
            List<Choice> results,
            List<Choice> labels) {
        public Form {
            values = Map.copyOf(values);
            results = List.copyOf(results);
            labels = List.copyOf(labels);
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
