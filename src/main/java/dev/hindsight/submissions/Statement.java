package dev.hindsight.submissions;

import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is said of a file that was handed in.
///
/// @param label under which the document is to be stored
/// @param closure why it is not to be public and when it opens; of no account under the label
///   `public`
/// @param contact whom a curator can ask, at most 200 characters; empty where nobody is named
public record Statement(
        Metadata metadata, List<ThemeId> themes, Label label, Closure closure, String contact) {
    static final int LONGEST_CONTACT = 200;
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_SYMBOL = 100;

    public Statement {
        themes = List.copyOf(themes);
        if (contact.length() > LONGEST_CONTACT) {
            throw new IllegalArgumentException(
                    "A contact has at most 200 characters, not " + contact.length());
        }
        if (metadata.title().length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "A title has at most 500 characters, not " + metadata.title().length());
        }
    }

    /// Without a word about why it is not to be public.
    public Statement(Metadata metadata, List<ThemeId> themes, Label label, String contact) {
        this(metadata, themes, label, Closure.NONE, contact);
    }

    /// Whether a label other than `public` was chosen, and nobody has said why or until when.
    public boolean isClosedWithoutReason() {
        return !label.equals(Label.PUBLIC) && closure.isEmpty();
    }

    /// What is to be said once another file has been read: a person's own words stay; what the file
    /// before suggested gives way to what the new one suggests, unless that is nothing.
    ///
    /// @param before what was read in the file before
    /// @param now what was read in the new one
    Statement reread(Statement before, Statement now) {
        Metadata said = metadata;
        Metadata old = before.metadata();
        Metadata read = now.metadata();
        return new Statement(
                new Metadata(
                        newer(said, old, read, Metadata::title, String::isEmpty),
                        newer(said, old, read, Metadata::symbol, Objects::isNull),
                        newer(said, old, read, Metadata::type, DocumentType.OTHER::equals),
                        newer(said, old, read, Metadata::date, Objects::isNull),
                        newer(said, old, read, Metadata::missions, List::isEmpty),
                        newer(said, old, read, Metadata::countries, List::isEmpty),
                        newer(said, old, read, Metadata::authors, List::isEmpty),
                        newer(said, old, read, Metadata::language, Language.UNKNOWN::equals)),
                newer(this, before, now, Statement::themes, List::isEmpty),
                label,
                closure,
                contact);
    }

    private static <S, T extends @Nullable Object> T newer(
            S said, S before, S now, Function<S, T> field, Predicate<T> nothing) {
        boolean own = !Objects.equals(field.apply(said), field.apply(before));
        return own || nothing.test(field.apply(now)) ? field.apply(said) : field.apply(now);
    }
}
