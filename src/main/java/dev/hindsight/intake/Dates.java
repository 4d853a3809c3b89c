package dev.hindsight.intake;

import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the date that a document gives itself near its beginning.
final class Dates {
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("january", 1), Map.entry("janvier", 1),
                    Map.entry("february", 2), Map.entry("février", 2),
                    Map.entry("march", 3), Map.entry("mars", 3),
                    Map.entry("april", 4), Map.entry("avril", 4),
                    Map.entry("may", 5), Map.entry("mai", 5),
                    Map.entry("june", 6), Map.entry("juin", 6),
                    Map.entry("july", 7), Map.entry("juillet", 7),
                    Map.entry("august", 8), Map.entry("août", 8),
                    Map.entry("september", 9), Map.entry("septembre", 9),
                    Map.entry("october", 10), Map.entry("octobre", 10),
                    Map.entry("november", 11), Map.entry("novembre", 11),
                    Map.entry("december", 12), Map.entry("décembre", 12));

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?iu)(?:\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+)?\\b("
                            + String.join("|", MONTHS.keySet())
                            + ")\\s+((?:19|20)\\d{2})\\b");

    private static final Pattern YEAR = Pattern.compile("\\b(19[4-9]\\d|20[0-4]\\d)\\b");
    private static final String MAIL = "message/rfc822";

    private Dates() {}

    /// When a message was sent.
    static Optional<PartialDate> sent(FileIntake.Read read) {
        String created = read.properties().created();
        if (!read.mediaType().equals(MAIL) || created == null || created.length() < 10) {
            return Optional.empty();
        }
        return parsed(created.substring(0, 10));
    }

    private static Optional<PartialDate> parsed(String iso) {
        try {
            return Optional.of(PartialDate.parse(iso));
        } catch (IllegalArgumentException _) {
            // headers of mail hold anything; a date that is none is no date
            return Optional.empty();
        }
    }

    /// The first full date, else the first month and year.
    static Optional<PartialDate> first(List<Passage> front) {
        List<MatchResult> written =
                front.stream()
                        .flatMap(passage -> WRITTEN.matcher(passage.text()).results())
                        .toList();
        return written.stream()
                .filter(match -> match.group(1) != null)
                .findFirst()
                .or(() -> written.stream().findFirst())
                .flatMap(Dates::date);
    }

    private static Optional<PartialDate> date(MatchResult match) {
        int year = Integer.parseInt(match.group(3));
        int month = MONTHS.getOrDefault(match.group(2).toLowerCase(Locale.ROOT), 1);
        String day = match.group(1);
        return parsed(
                day == null
                        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                        : String.format(
                                Locale.ROOT, "%04d-%02d-%02d", year, month, Integer.parseInt(day)));
    }

    static Optional<PartialDate> yearIn(List<Passage> front) {
        return front.stream()
                .limit(10)
                .map(passage -> YEAR.matcher(passage.text()))
                .filter(Matcher::find)
                .map(matcher -> PartialDate.ofYear(Integer.parseInt(matcher.group(1))))
                .findFirst();
    }
}
