package dev.hindsight.intake;

import dev.hindsight.extract.Properties;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The beginning of a document, where it says what it is: the masthead that United Nations
/// documents carry, then the title page or the lines above the first text.
///
/// @param masthead lines above the title, with the running heads; empty where there is none
/// @param opening what follows, up to the first text; headings and short lines
/// @param labels what lines and table rows of two cells say under a name: "Mission: BINUB"
/// @param all the first passages, whatever they are
record Front(
        String name,
        String mediaType,
        Properties properties,
        List<String> masthead,
        List<Passage> opening,
        List<Labelled> labels,
        List<Passage> all) {
    private static final int PASSAGES = 25;

    /// A masthead ends within so many passages.
    private static final int HIGHEST = 14;

    /// What is longer is text, not a line of a title page; in characters.
    static final int LONGEST_LINE = 220;

    private static final Pattern MASTHEAD =
            Pattern.compile(
                    "(?iu)\\bdistr\\s*[.:]|^original\\s*:\\s*\\p{L}+"
                            + "|^(?:united nations|nations unies|naciones unidas)\\s+[$\\w]{1,4}/[\\w/.$]+");

    /// What else stands in a masthead: symbol, date, language, word for everybody.
    private static final Pattern SMALL =
            Pattern.compile(
                    "(?iu)^(?:general|générale|original.*|(?:united nations|nations unies|naciones unidas)"
                            + "(?: [\\w/.]{1,12})?|security council|conseil de sécurité"
                            + "|general assembly|assemblée générale|[$\\w]{1,4}/[\\w/.$]+\\*?"
                            + "|(?:[$\\w]{1,4}/[\\w/.$]+\\*?\\s+)?\\d{1,2}(?:er)? \\p{L}{3,10} \\d{4}"
                            + "|(?:arabic|chinese|english|french|russian|spanish)(?: only)?)$");

    /// A letter that goes before the document itself.
    private static final Pattern COVER =
            Pattern.compile(
                    "(?iu)^(?:attached (?:is|please find)|please find (?:attached|enclosed)|transmitted herewith"
                            + "|(?:veuillez trouver )?ci-joint).*");

    /// `Mission: BINUB`; the colon of a clock time or of an address is none.
    private static final Pattern LABELLED =
            Pattern.compile("(?u)^(\\p{L}[\\p{L}'’()/ -]{1,40}?)\\s?[:：]\\s+(\\S.*)$");

    /// A value under its name.
    record Labelled(String label, String value) {}

    Front {
        masthead = List.copyOf(masthead);
        opening = List.copyOf(opening);
        labels = List.copyOf(labels);
        all = List.copyOf(all);
    }

    static Front of(FileIntake.Read read, List<Passage> passages) {
        List<Passage> all = passages.subList(0, Math.min(PASSAGES, passages.size()));
        List<String> heads = read.properties().runningHeads();
        int title = afterMasthead(all);
        boolean crowned = title > 0 || heads.stream().anyMatch(Front::isMasthead);
        List<String> masthead =
                crowned
                        ? Stream.concat(
                                        all.subList(0, title).stream().map(Passage::text),
                                        heads.stream())
                                .toList()
                        : List.of();
        return new Front(
                read.name(),
                read.mediaType(),
                read.properties(),
                masthead,
                opening(afterCover(all.subList(title, all.size()))),
                all.stream().map(Front::labelled).flatMap(Optional::stream).toList(),
                all);
    }

    private static boolean isMasthead(String line) {
        return line.length() <= LONGEST_LINE && MASTHEAD.matcher(line).find();
    }

    /// Index of the first passage below the masthead; 0 where there is none.
    private static int afterMasthead(List<Passage> all) {
        int end = 0;
        for (int i = 0; i < Math.min(HIGHEST, all.size()); i++) {
            if (isMasthead(all.get(i).text())) {
                end = i + 1;
            }
        }
        while (end > 0
                && end < all.size()
                && SMALL.matcher(all.get(end).text().strip()).matches()) {
            end++;
        }
        return end;
    }

    private static List<Passage> afterCover(List<Passage> passages) {
        boolean covered =
                !passages.isEmpty() && COVER.matcher(passages.getFirst().text()).matches();
        Integer page = covered ? passages.getFirst().page() : null;
        return page == null
                ? passages
                : passages.stream().filter(passage -> !page.equals(passage.page())).toList();
    }

    /// Rows repeat the names of their columns: "Item: Mission | Detail: BINUB".
    private static Optional<Labelled> labelled(Passage passage) {
        String text = passage.text();
        String[] cells = text.split(" \\| ", -1);
        if (cells.length == 2) {
            String[] left = cells[0].split(": ", 2);
            String[] right = cells[1].split(": ", 2);
            boolean named = left.length == 2 && right.length == 2;
            return Optional.of(
                    named
                            ? new Labelled(left[1], right[1])
                            : new Labelled(cells[0].replaceAll("\\s?:$", ""), cells[1]));
        }
        Matcher line = LABELLED.matcher(text);
        return cells.length == 1 && text.length() <= LONGEST_LINE && line.matches()
                ? Optional.of(new Labelled(line.group(1), line.group(2)))
                : Optional.empty();
    }

    /// The values whose names match.
    Stream<String> under(Pattern label) {
        return labels.stream()
                .filter(labelled -> label.matcher(labelled.label().strip()).matches())
                .map(labelled -> labelled.value().strip());
    }

    private static List<Passage> opening(List<Passage> passages) {
        List<Passage> opening = new ArrayList<>();
        for (Passage passage : passages) {
            boolean line = passage.text().length() <= LONGEST_LINE;
            boolean note = passage.kind() == PassageKind.FOOTNOTE || passage.text().startsWith("*");
            if (!line && !opening.isEmpty() && !note) {
                break;
            }
            if (line) {
                opening.add(passage);
            }
        }
        return opening;
    }

    /// Is it a document of the United Nations with symbol, date and language at its head?
    boolean hasMasthead() {
        return !masthead.isEmpty();
    }

    boolean isMail() {
        return mediaType.equals("message/rfc822") || mediaType.equals("application/vnd.ms-outlook");
    }
}
