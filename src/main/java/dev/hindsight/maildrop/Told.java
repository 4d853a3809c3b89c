package dev.hindsight.maildrop;

import dev.hindsight.extract.Extraction;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.Language;
import dev.hindsight.mail.LetterWords;
import java.util.List;
import java.util.Locale;

/// A sentence of an answer, in whatever language it is read.
///
/// @param key of the words
/// @param values that fill their places
record Told(String key, List<Object> values) {
    Told {
        values = List.copyOf(values);
    }

    static Told of(String key, Object... values) {
        return new Told(key, List.of(values));
    }

    /// Why a file cannot be read.
    static Told of(Extraction.Unread unread) {
        return switch (unread) {
            case Extraction.Empty _ -> of("drop.empty");
            case Extraction.Encrypted _ -> of("drop.encrypted");
            case Extraction.Unsupported _ -> of("drop.unsupported");
            case Extraction.Damaged _ -> of("drop.damaged");
            case Extraction.TooLarge _ -> of("drop.too-large");
            case Extraction.TimedOut _ -> of("drop.timed-out");
            case Extraction.Crashed _ -> of("drop.crashed");
        };
    }

    /// Why a file cannot be taken in.
    static Told of(Preview.Cause cause) {
        return of("drop." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String in(LetterWords words) {
        return words.say(key, values.toArray());
    }

    /// In plain English words, for whoever looks after the program.
    String inEnglish() {
        return in(LetterWords.in(Language.ENGLISH));
    }
}
