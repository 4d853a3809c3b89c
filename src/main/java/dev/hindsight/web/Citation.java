package dev.hindsight.web;

import dev.hindsight.documents.Document;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// How to cite a document: as text, in RIS and in BibTeX.
///
/// @param address permanent, with the host
record Citation(Document document, String address, Messages m) {

    String text() {
        Metadata metadata = document.metadata();
        StringJoiner text = new StringJoiner(". ", "", ".");
        if (!metadata.authors().isEmpty()) {
            text.add(String.join("; ", metadata.authors()));
        }
        text.add(metadata.title());
        String symbol = metadata.symbol();
        if (symbol != null) {
            text.add(symbol);
        }
        PartialDate date = metadata.date();
        if (date != null) {
            text.add(m.date(date));
        }
        return text.add("Hindsight, " + address).toString();
    }

    /// The RIS format of reference managers: a tag, two spaces, a hyphen, a value; lines end in
    /// CRLF.
    String ris() {
        Metadata metadata = document.metadata();
        StringBuilder ris = new StringBuilder();
        line(ris, "TY", "RPRT");
        line(ris, "TI", metadata.title());
        metadata.authors().forEach(author -> line(ris, "AU", author));
        PartialDate date = metadata.date();
        if (date != null) {
            line(ris, "PY", String.valueOf(date.year()));
            line(
                    ris,
                    "DA",
                    String.format(
                            Locale.ROOT,
                            "%04d/%s/%s/",
                            date.year(),
                            two(date.month()),
                            two(date.day())));
        }
        String symbol = metadata.symbol();
        if (symbol != null) {
            line(ris, "SN", symbol);
        }
        if (metadata.language() != Language.UNKNOWN) {
            line(ris, "LA", metadata.language().code());
        }
        line(ris, "UR", address);
        line(ris, "ID", document.id().value());
        line(ris, "ER", "");
        return ris.toString();
    }

    private static String two(@Nullable Integer number) {
        return number == null ? "" : String.format(Locale.ROOT, "%02d", number);
    }

    private static void line(StringBuilder ris, String tag, String value) {
        ris.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append("\r\n");
    }

    String bibtex() {
        Metadata metadata = document.metadata();
        StringBuilder entry =
                new StringBuilder("@techreport{hindsight-" + document.id().value() + ",\n");
        field(entry, "title", "{" + escape(metadata.title()) + "}");
        if (!metadata.authors().isEmpty()) {
            // braces keep the name of an institution from being taken apart
            StringJoiner authors = new StringJoiner(" and ");
            metadata.authors().forEach(author -> authors.add("{" + escape(author) + "}"));
            field(entry, "author", authors.toString());
        }
        PartialDate date = metadata.date();
        if (date != null) {
            field(entry, "year", String.valueOf(date.year()));
            if (date.month() != null) {
                field(entry, "month", String.valueOf(date.month()));
            }
        }
        field(entry, "number", escape(Objects.requireNonNullElse(metadata.symbol(), "")));
        field(entry, "url", address);
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static String escape(String text) {
        return text.replaceAll("[{}\\\\]", "")
                .replaceAll("([&%$#_])", "\\\\$1")
                .replaceAll("\\s+", " ");
    }
}
