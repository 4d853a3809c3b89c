package dev.hindsight.lessons;

import dev.hindsight.kernel.DocumentId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names evidence: a source or a document, and a place in it.
///
/// In a text it stands in double brackets: `[[key § section]]`, `[[document#p7]]`,
/// `[[document#n12]]`.
///
/// @param item a key of `corpus/sources.yml`, or the id of a document
/// @param page from 1; null where no page is named
/// @param passage number of the passage in the document, from 1; null where none is named, and
///   always where a page is
/// @param section heading as the source prints it, one line, at most 500 characters; null where
///   none is named
public record Reference(
        String item, @Nullable Integer page, @Nullable Integer passage, @Nullable String section) {
    /// What [#parse] reads, for messages.
    public static final String FORMS =
            "a source and its section (binub-paper § General), a source and a page"
                    + " (binub-paper#p7), or a document and a page or passage"
                    + " (0123456789abcdef0123#p7, 0123456789abcdef0123#n12)";

    private static final int LONGEST_SECTION = 500;
    private static final Pattern ITEM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([a-z0-9][a-z0-9-]{0,79})(?:#([pn])([1-9][0-9]{0,8}))?(?:\\s*+§\\s*+(\\S.*+))?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Reference {
        if (!ITEM.matcher(item).matches()) {
            throw new IllegalArgumentException(
                    "A source or document is named by lower-case letters, digits and hyphens, at"
                            + " most 80 of them, not: "
                            + item);
        }
        if (page != null && passage != null) {
            throw new IllegalArgumentException(
                    "Name a page or a passage of " + item + ", not both");
        }
        if ((page != null && page < 1) || (passage != null && passage < 1)) {
            throw new IllegalArgumentException("Pages and passages are numbered from 1: " + item);
        }
        section = section == null ? null : checked(section);
    }

    private static String checked(String section) {
        String line = SPACES.matcher(section.strip()).replaceAll(" ");
        if (line.isEmpty() || line.length() > LONGEST_SECTION) {
            throw new IllegalArgumentException(
                    "A section has 1 to 500 characters, not " + line.length());
        }
        if (line.indexOf('[') >= 0 || line.indexOf(']') >= 0) {
            throw new IllegalArgumentException("A section has no brackets: " + line);
        }
        return line;
    }

    /// Reads what stands between double brackets; empty where it is none of the forms.
    public static Optional<Reference> parse(String written) {
        String line = SPACES.matcher(written.strip()).replaceAll(" ");
        Matcher matcher = WRITTEN.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        @Nullable String section = matcher.group(4);
        boolean usable =
                section == null
                        || (section.length() <= LONGEST_SECTION
                                && section.indexOf('[') < 0
                                && section.indexOf(']') < 0);
        @Nullable Integer number =
                matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3));
        boolean page = "p".equals(matcher.group(2));
        return usable
                ? Optional.of(
                        new Reference(
                                matcher.group(1),
                                page ? number : null,
                                page ? null : number,
                                section))
                : Optional.empty();
    }

    /// The document that is named; empty where it is a source.
    public Optional<DocumentId> document() {
        return DocumentId.isWellFormed(item) ? Optional.of(new DocumentId(item)) : Optional.empty();
    }

    /// The same place in a document.
    public Reference in(DocumentId document) {
        return new Reference(document.value(), page, passage, section);
    }

    /// Writes the form that [#parse] reads, without brackets.
    @Override
    public String toString() {
        String place = page != null ? "#p" + page : passage != null ? "#n" + passage : "";
        return item + place + (section == null ? "" : " § " + section);
    }
}
