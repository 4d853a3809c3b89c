package dev.hindsight.documents;

import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the audit log says of a document, one field a line.
final class AuditTexts {
    private AuditTexts() {}

    static AuditEvent event(
            String by,
            String verb,
            DocumentId id,
            @Nullable String before,
            @Nullable String after) {
        return new AuditEvent(by, "document." + verb, "document:" + id, before, after);
    }

    static String of(Document document) {
        return "label: "
                + document.label()
                + "\nfile: "
                + document.original().name()
                + "\nsha256: "
                + document.original().hash()
                + "\n"
                + of(document.metadata());
    }

    static String of(Metadata metadata) {
        return Stream.of(Field.values())
                .filter(field -> field != Field.THEMES)
                .map(field -> line(field, Claims.written(metadata, field)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Field field, List<String> values) {
        return values.isEmpty() ? "" : field.code() + ": " + String.join("; ", values);
    }

    static String before(List<PastCorrection> made) {
        return made.stream()
                .map(one -> told(one.field(), one.before()))
                .collect(Collectors.joining("\n"));
    }

    static String after(List<PastCorrection> made) {
        return made.stream()
                .map(one -> told(one.field(), one.after()))
                .collect(Collectors.joining("\n"));
    }

    private static String told(Field field, PastCorrection.State state) {
        return field.code()
                + ": "
                + String.join("; ", state.values())
                + (state.said() ? "" : " (as read)");
    }

    static String of(int passage, PassageThemes themes) {
        return "passage "
                + passage
                + ": "
                + themes.ids().stream().map(ThemeId::value).collect(Collectors.joining("; "))
                + (themes.said() ? "" : " (as read)");
    }
}
