package dev.hindsight.intake;

import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a United Nations document symbol, such as `S/2006/429` or `A/60/640/Add.1`.
///
/// The form follows the Dag Hammarskjöld Library's guide to document symbols: organ, session or
/// year, number, and endings such as `/Add.1`, `/Rev.1` or `/Corr.1`.
final class Symbols {
    private static final String BODY =
            "(?:S|A|E|ST)/(?:PRST/|RES/|SGB/)?(?:\\d{2,4}/)?\\d{1,4}(?:/(?:Add|Rev|Corr)\\.\\d+)*";

    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w/])" + BODY + "(?![\\w/])");
    private static final Pattern IN_NAME =
            Pattern.compile("(?<![A-Za-z0-9])([SAE])_(\\d{2,4})_(\\d{1,4})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d{2})/");

    private Symbols() {}

    /// The symbol that the front of the document prints first, else the one in the file name.
    static Optional<String> of(String fileName, List<Passage> front) {
        return front.stream()
                .limit(6)
                .map(passage -> IN_TEXT.matcher(passage.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .filter(_ -> IN_NAME.matcher(fileName).results().findAny().isEmpty())
                .or(() -> inName(fileName));
    }

    private static Optional<String> inName(String fileName) {
        return IN_NAME.matcher(fileName)
                .results()
                .map(match -> match.group(1) + "/" + match.group(2) + "/" + match.group(3))
                .findFirst();
    }

    /// The year that symbols of the Security Council carry since 1994.
    static Optional<PartialDate> year(String symbol) {
        Matcher matcher = YEAR.matcher(symbol);
        return matcher.find()
                ? Optional.of(PartialDate.ofYear(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }
}
