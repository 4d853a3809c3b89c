package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.meaning.Meaning;
import java.util.List;
import java.util.Optional;

/// Which units have a vector, and which lack one.
///
/// The model reads English. Other languages are searched in words, and by the English translation
/// of what was asked.
final class Vectors {
    private final Meaning meaning;

    Vectors(Meaning meaning) {
        this.meaning = meaning;
    }

    /// Would this unit have a vector if it were read?
    static boolean wanted(Unit unit) {
        Language language = unit.first().language();
        return unit.first().kind() != PassageKind.HEADING
                && (language == Language.ENGLISH || language == Language.UNKNOWN);
    }

    /// Empty where it has not been read yet, and where meaning is turned off.
    Optional<float[]> of(Entry entry, Unit unit) {
        return wanted(unit) ? meaning.known(unit.inContext(entry.title())) : Optional.empty();
    }

    /// What has to be read before all units of an item have their vectors.
    List<String> unread(Entry entry) {
        if (!meaning.on()) {
            return List.of();
        }
        return Units.of(entry.passages()).stream()
                .filter(unit -> wanted(unit))
                .map(unit -> unit.inContext(entry.title()))
                .filter(text -> meaning.known(text).isEmpty())
                .toList();
    }

    boolean on() {
        return meaning.on();
    }

    void read(List<String> texts) {
        meaning.learn(texts);
    }
}
