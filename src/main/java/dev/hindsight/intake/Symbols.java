package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a document's own United Nations symbol, such as `S/2006/429`, `S/26000`, `A/60/640/Add.1`
/// or `A/80/6 (Sect. 7)`, and not one that the text cites.
///
/// The form follows the Dag Hammarskjöld Library's guide to document symbols: organ, subsidiary
/// bodies, session or year, kind, number, and endings such as `/Add.1`, `/Rev.1` or `/Corr.1`.
final class Symbols {
    private static final String ORGAN =
            "(?:APLC|BWC|CAT|CCPR|CCW|CEDAW|CED|CERD|CD|CMW|CRC|CRPD|DC|DP|FCCC|HRI|HSP|ICCD|ID|JIU"
                    + "|LOS|NPT|PBC|SPLOS|ST|TD|UNAKRT|UNEP|UNW|A|E|S|T)";
    private static final String SEGMENT = "(?:[A-Z]{1,8}(?:\\.\\d{1,3})?|\\d{1,5})";
    private static final String ENDING = "(?:/(?:Add|Rev|Corr|Amend|Summary)\\.\\d{1,3})";
    private static final String PART =
            "(?: ?\\((?:Sect|Part|Vol|Chap|Prog)\\. ?[\\dIVXLA-E]{1,5}\\)| ?\\(Part [IVX\\d]{1,4}\\))";
    private static final String BODY =
            ORGAN + "(?:/" + SEGMENT + "){0,4}/\\d{1,5}" + ENDING + "*" + PART + "?" + ENDING + "*";

    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w/.])" + BODY + "(?![\\w/])");

    /// As a file name writes it: `S_2006_429`, `A-60-640-Add.1`, `A_80_6_Sect.7`.
    private static final Pattern IN_NAME =
            Pattern.compile(
                    "(?<![A-Za-z0-9])([SAE])[_-](?:(PRST|RES|C\\.\\d|HRC|CN\\.\\d)[_-])?"
                            + "(\\d{1,4})[_-](\\d{1,4})(?!\\d)"
                            + "((?:[_-](?:Add|Rev|Corr)\\.?\\d{1,2})*)(?:[_-](?i:SECT)\\.?(\\d{1,2}))?");

    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?iu)(?:under the symbol|document symbol|symbol:|sous la cote|cote\\s*:|signatura)\\s*("
                            + BODY
                            + ")");
    private static final Pattern OPENING = Pattern.compile(" ?\\( ?(\\p{L}+)\\. ?");
    private static final Pattern SPACED_SLASH = Pattern.compile("(?<=[A-Z\\d]) ?/ ?(?=[A-Z\\d])");

    /// A letter S that a reader of pictures took for something else.
    private static final Pattern MISREAD =
            Pattern.compile(
                    "(?<![\\w/$])[$8§s5]\\s?/\\s?((?:[1lI]9|20)[\\dlIO]{2})\\s?/\\s?([\\dlIO]{1,4})(?![\\w/])");

    private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d{2})/");
    private static final Pattern SESSION = Pattern.compile("^A/(\\d{2,3})/");
    private static final int FIRST_SESSION = 1945;
    private static final Pattern ADDENDUM = Pattern.compile("(?:Add|Rev|Corr)\\.?\\d{1,2}");

    private Symbols() {}

    /// The symbol of the document; empty where it prints none as its own.
    static Optional<Clue<String>> of(Front front) {
        Optional<Clue<String>> named =
                inName(front.name()).map(symbol -> new Clue<>(symbol, Origin.FILE_NAME, 75));
        return ofMasthead(front.masthead())
                .or(() -> misread(front.masthead()))
                .or(() -> announced(front.all()))
                .or(() -> ofHeads(front.properties().runningHeads()))
                .or(() -> named)
                .or(() -> onItsOwn(front.opening()));
    }

    /// The one that a masthead and running heads print most often, the first of equals.
    private static Optional<Clue<String>> ofMasthead(List<String> masthead) {
        return most(masthead).map(symbol -> new Clue<>(symbol, Origin.FIRST_PAGE, 97));
    }

    private static Optional<Clue<String>> ofHeads(List<String> heads) {
        return most(heads.stream().filter(line -> line.length() < 60).toList())
                .map(symbol -> new Clue<>(symbol, Origin.FIRST_PAGE, 90));
    }

    private static Optional<String> most(List<String> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.stream()
                .flatMap(Symbols::all)
                .forEach(symbol -> counts.merge(symbol, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Stream<String> all(String line) {
        return IN_TEXT.matcher(SPACED_SLASH.matcher(line).replaceAll("/"))
                .results()
                .map(MatchResult::group)
                .map(symbol -> OPENING.matcher(symbol).replaceAll(" ($1. "))
                .map(symbol -> symbol.replaceAll(" ?\\( ?", " (").replaceAll(" ?\\)", ")"));
    }

    private static Optional<Clue<String>> misread(List<String> masthead) {
        return masthead.stream()
                .map(MISREAD::matcher)
                .filter(Matcher::find)
                .map(match -> "S/" + digits(match.group(1)) + "/" + digits(match.group(2)))
                .findFirst()
                .map(symbol -> new Clue<>(symbol, Origin.FIRST_PAGE, 80));
    }

    private static String digits(String read) {
        return read.replace('l', '1').replace('I', '1').replace('O', '0');
    }

    private static Optional<Clue<String>> announced(List<Passage> all) {
        return all.stream()
                .map(passage -> ANNOUNCED.matcher(passage.text()))
                .filter(Matcher::find)
                .findFirst()
                .map(match -> new Clue<>(match.group(1), Origin.FIRST_PAGE, 90));
    }

    /// A line of the title page that is nothing but a symbol.
    private static Optional<Clue<String>> onItsOwn(List<Passage> opening) {
        return opening.stream()
                .map(passage -> SPACED_SLASH.matcher(passage.text()).replaceAll("/").strip())
                .map(line -> line.endsWith("*") ? line.substring(0, line.length() - 1) : line)
                .filter(line -> IN_TEXT.matcher(line).matches())
                .findFirst()
                .map(symbol -> new Clue<>(symbol, Origin.FIRST_PAGE, 75));
    }

    private static Optional<String> inName(String fileName) {
        return IN_NAME.matcher(fileName).results().map(Symbols::written).findFirst();
    }

    private static String written(MatchResult name) {
        StringBuilder symbol = new StringBuilder(name.group(1));
        if (name.group(2) != null) {
            symbol.append('/').append(name.group(2));
        }
        symbol.append('/').append(name.group(3)).append('/').append(name.group(4));
        ADDENDUM.matcher(name.group(5))
                .results()
                .map(MatchResult::group)
                .forEach(ending ->
                        symbol.append('/').append(ending.replaceFirst("\\.?(?=\\d)", ".")));
        if (name.group(6) != null) {
            symbol.append(" (Sect. ").append(name.group(6)).append(')');
        }
        return symbol.toString();
    }

    /// The year that a symbol tells: that of the Security Council since 1994, and the one in which
    /// a session of the General Assembly begins, during which documents may be of the next.
    static Optional<Clue<PartialDate>> year(Clue<String> symbol) {
        Matcher year = YEAR.matcher(symbol.value());
        if (year.find()) {
            return Optional.of(dated(symbol, Integer.parseInt(year.group(1)), 90));
        }
        Matcher session = SESSION.matcher(symbol.value());
        return session.find()
                ? Optional.of(dated(symbol, FIRST_SESSION + Integer.parseInt(session.group(1)), 50))
                : Optional.empty();
    }

    private static Clue<PartialDate> dated(Clue<String> symbol, int year, int confidence) {
        return new Clue<>(
                PartialDate.ofYear(year),
                symbol.origin(),
                Math.min(confidence, symbol.confidence()));
    }
}
