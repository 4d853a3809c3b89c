package dev.hindsight.web;

import dev.hindsight.documents.Document;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.Practice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// How to cite a document, a practice or a page of the collection: as text, in RIS and in BibTeX.
///
/// @param address permanent, with the host
record Citation(Work work, String address, Messages m) {

    /// What is cited.
    ///
    /// @param id of the document, or slug of the practice, theme or mission
    /// @param report whether it is a text by itself; else it is a page that changes
    record Work(
            String id,
            String title,
            List<String> authors,
            @Nullable String symbol,
            @Nullable PartialDate date,
            Language language,
            boolean report) {
        Work {
            authors = List.copyOf(authors);
        }

        static Work of(Document document) {
            Metadata metadata = document.metadata();
            return new Work(
                    document.id().value(),
                    metadata.title(),
                    metadata.authors(),
                    metadata.symbol(),
                    metadata.date(),
                    metadata.language(),
                    true);
        }

        static Work of(Practice practice) {
            return new Work(
                    practice.id().value(),
                    practice.title(),
                    List.of(),
                    null,
                    practice.text().date(),
                    Language.ENGLISH,
                    true);
        }

        static Work page(String id, String title, Language language) {
            return new Work(id, title, List.of(), null, null, language, false);
        }
    }

    String text() {
        StringJoiner text = new StringJoiner(". ", "", ".");
        if (!work.authors().isEmpty()) {
            text.add(String.join("; ", work.authors()));
        }
        text.add(work.title());
        String symbol = work.symbol();
        if (symbol != null) {
            text.add(symbol);
        }
        PartialDate date = work.date();
        if (date != null) {
            text.add(m.date(date));
        }
        return text.add("Hindsight, " + address).toString();
    }

    /// The RIS format of reference managers: a tag, two spaces, a hyphen, a value; lines end in
    /// CRLF.
    String ris() {
        StringBuilder ris = new StringBuilder();
        line(ris, "TY", work.report() ? "RPRT" : "ELEC");
        line(ris, "TI", work.title());
        work.authors().forEach(author -> line(ris, "AU", author));
        PartialDate date = work.date();
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
        String symbol = work.symbol();
        if (symbol != null) {
            line(ris, "SN", symbol);
        }
        if (work.language() != Language.UNKNOWN) {
            line(ris, "LA", work.language().code());
        }
        line(ris, "UR", address);
        line(ris, "ID", work.id());
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
        StringBuilder entry =
                new StringBuilder(
                        (work.report() ? "@techreport" : "@misc")
                                + "{hindsight-"
                                + work.id()
                                + ",\n");
        field(entry, "title", "{" + escape(work.title()) + "}");
        if (!work.authors().isEmpty()) {
            // braces keep the name of an institution from being taken apart
            StringJoiner authors = new StringJoiner(" and ");
            work.authors().forEach(author -> authors.add("{" + escape(author) + "}"));
            field(entry, "author", authors.toString());
        }
        PartialDate date = work.date();
        if (date != null) {
            field(entry, "year", String.valueOf(date.year()));
            if (date.month() != null) {
                field(entry, "month", String.valueOf(date.month()));
            }
        }
        field(entry, "number", escape(Objects.requireNonNullElse(work.symbol(), "")));
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
