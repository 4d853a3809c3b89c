package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form that was refused, ready to be sent again.
///
/// @param action address that the form was sent to
/// @param fields texts, by the names of their fields
/// @param files names of fields whose files have to be chosen again: no page may keep those
/// @param csrf proof for the session that is there now
public record Resend(
        String action, List<Text> fields, List<String> files, boolean multipart, String csrf) {
    public Resend {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /// One text with the name of its field.
    public record Text(String name, String value) {}

    static Resend of(LocalPath action, SentForm sent, String csrf) {
        return new Resend(
                action.value(),
                sent.typed().stream().map(it -> new Text(it.name(), it.value())).toList(),
                sent.files(),
                sent.multipart(),
                csrf);
    }

    /// How the form is sent, for the attribute `enctype`; null for the usual way.
    public @Nullable String enctype() {
        return multipart ? "multipart/form-data" : null;
    }

    /// All texts in one, to carry through another form.
    public String kept() {
        return SentForm.encode(
                fields.stream().map(it -> new SentForm.Field(it.name(), it.value())).toList());
    }
}
