package dev.hindsight.submissions;

import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What somebody says of a file when handing it in; what they leave out is suggested by its text.
///
/// @param key names one showing of the form: the same file sent twice under one key begins one
///   submission; 1 to 64 characters
/// @param mission null where not said, likewise type and date
public record HandIn(
        String key,
        @Nullable MissionId mission,
        @Nullable DocumentType type,
        @Nullable PartialDate date,
        Label label,
        Closure closure,
        String contact) {
    static final int LONGEST_KEY = 64;

    public HandIn {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A form key has 1 to 64 characters, not: " + key);
        }
    }

    /// Without a word about why it is not to be public.
    public HandIn(
            String key,
            @Nullable MissionId mission,
            @Nullable DocumentType type,
            @Nullable PartialDate date,
            Label label,
            String contact) {
        this(key, mission, type, date, label, Closure.NONE, contact);
    }

    /// What was understood, or said before, under what is said now.
    public Statement over(Metadata understood, List<ThemeId> themes) {
        SequencedSet<MissionId> missions = new LinkedHashSet<>();
        if (mission != null) {
            missions.add(mission);
        }
        missions.addAll(understood.missions());
        Metadata metadata =
                new Metadata(
                        understood.title(),
                        understood.symbol(),
                        type == null ? understood.type() : type,
                        date == null ? understood.date() : date,
                        List.copyOf(missions),
                        understood.countries(),
                        understood.authors(),
                        understood.language());
        return new Statement(metadata, themes, label, closure, contact);
    }
}
