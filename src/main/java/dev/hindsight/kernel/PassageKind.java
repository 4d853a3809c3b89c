package dev.hindsight.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a passage is in its document's structure.
public enum PassageKind {
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    HEADING,
    FOOTNOTE;

    /// `paragraph`, `list-item`, `table-row`, `heading` or `footnote`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PassageKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
