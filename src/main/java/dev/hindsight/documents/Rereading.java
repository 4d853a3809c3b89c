package dev.hindsight.documents;

import dev.hindsight.kernel.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading an original again has given.
///
/// @param claims what was read; what they hold as said by people is left aside. Null leaves what
///   was read before
/// @param passages all of them, numbered from 1
public record Rereading(@Nullable Claims claims, Coverage coverage, List<ThemedPassage> passages) {
    public Rereading {
        passages = List.copyOf(passages);
    }
}
