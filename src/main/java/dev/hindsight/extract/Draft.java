package dev.hindsight.extract;

import dev.hindsight.kernel.PassageKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage before it has a number and a language.
///
/// @param text one line, white space collapsed, never blank
record Draft(
        @Nullable Integer page,
        List<String> section,
        @Nullable String para,
        PassageKind kind,
        String text) {
    Draft {
        section = List.copyOf(section);
        if (text.isBlank()) {
            throw new IllegalArgumentException("A draft needs text");
        }
    }
}
