package dev.hindsight.intake;

import dev.hindsight.kernel.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads dates as people write them: "31 May 2006", "May 31, 2006", "le 1er mai 2006", "31 de mayo
/// de 2006", "31 мая 2006 года", "2006年5月31日", "31.05.2006", "2006-05-31", "May 2006".
///
/// Numbers alone are read as day, month, year, as the United Nations write them; a first number
/// over 12 settles it either way.
final class WrittenDate {
    /// A line for each month: its names in six languages.
    private static final String NAMES =
            """
            january, jan, janvier, enero, января, январь, يناير, كانون الثاني/يناير
            february, feb, février, fevrier, febrero, февраля, февраль, فبراير, شباط/فبراير
            march, mar, mars, marzo, марта, март, مارس, آذار/مارس
            april, apr, avril, abril, апреля, апрель, أبريل, نيسان/أبريل
            may, mai, mayo, мая, май, مايو, أيار/مايو
            june, jun, juin, junio, июня, июнь, يونيه, حزيران/يونيه
            july, jul, juillet, julio, июля, июль, يوليه, تموز/يوليه
            august, aug, août, aout, agosto, августа, август, أغسطس, آب/أغسطس
            september, sept, sep, septembre, septiembre, сентября, сентябрь, سبتمبر, أيلول/سبتمبر
            october, oct, octobre, octubre, октября, октябрь, أكتوبر, تشرين الأول/أكتوبر
            november, nov, novembre, noviembre, ноября, ноябрь, نوفمبر, تشرين الثاني/نوفمبر
            december, dec, décembre, decembre, diciembre, декабря, декабрь, ديسمبر, كانون الأول/ديسمبر
            """;

    private static final Map<String, Integer> MONTHS = months();

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String MONTH =
            "("
                    + String.join(
                            "|",
                            MONTHS.keySet().stream()
                                    .sorted(
                                            java.util.Comparator.comparingInt(String::length)
                                                    .reversed())
                                    .toList())
                    + ")\\.?";

    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?iu)(?:(?<![\\d.,/])(\\d{1,2})(?:er|st|nd|rd|th|º)?\\s+(?:of |de )?)?(?<!\\p{L})"
                            + MONTH
                            + ",?\\s+(?:de |del )?"
                            + YEAR
                            + "(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})"
                            + MONTH
                            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*"
                            + YEAR
                            + "(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d/.-])(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "(?![\\d/.-]\\d|\\d)");
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d/.-])" + YEAR + "-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern CHINESE =
            Pattern.compile(YEAR + "\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?");
    private static final Pattern ANY_YEAR = Pattern.compile("(?:19|20)\\d{2}");

    /// Characters before a year and after it that can belong to its date.
    private static final int BEFORE = 80;

    private static final int AFTER = 24;

    private WrittenDate() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new java.util.HashMap<>();
        int month = 0;
        for (String line : NAMES.lines().toList()) {
            month++;
            for (String name : line.split(", ", -1)) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }

    /// All dates in a text, in no particular order of forms.
    static Stream<PartialDate> in(String text) {
        return found(text).map(Found::date);
    }

    /// The date that a text begins with.
    static Optional<PartialDate> begins(String text) {
        return found(text).filter(found -> found.from() <= 1).map(Found::date).findFirst();
    }

    private record Found(int from, PartialDate date) {}

    /// Where a date may stand.
    private record Around(int from, int to) {}

    /// The surroundings of every year, joined where they touch: names of months in six languages
    /// are dear to look for, and most text is far from any year.
    private static List<Around> years(String text) {
        List<Around> around = new ArrayList<>();
        Matcher year = ANY_YEAR.matcher(text);
        while (year.find()) {
            int from = Math.max(0, year.start() - BEFORE);
            int to = Math.min(text.length(), year.end() + AFTER);
            if (!around.isEmpty() && from <= around.getLast().to()) {
                from = around.removeLast().from();
            }
            around.add(new Around(from, to));
        }
        return around;
    }

    private static Stream<Found> found(String text) {
        List<Around> years = years(text);
        return years.isEmpty() ? Stream.empty() : found(text, years);
    }

    private static Stream<Found> found(String text, List<Around> years) {
        return Stream.of(
                        matches(DAY_FIRST, text, years)
                                .map(m -> found(m, m.group(3), month(m.group(2)), m.group(1))),
                        matches(MONTH_FIRST, text, years)
                                .map(m -> found(m, m.group(3), month(m.group(1)), m.group(2))),
                        matches(ISO, text, years)
                                .map(m -> found(m, m.group(1), m.group(2), m.group(3))),
                        matches(NUMBERS, text, years).map(WrittenDate::numbers),
                        matches(CHINESE, text, years)
                                .map(m -> found(m, m.group(1), m.group(2), m.group(3))))
                .flatMap(dates -> dates)
                .flatMap(Optional::stream);
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text, List<Around> years) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        List<MatchResult> matches = new ArrayList<>();
        for (Around around : years) {
            matcher.region(around.from(), around.to());
            while (matcher.find()) {
                matches.add(matcher.toMatchResult());
            }
        }
        return matches.stream();
    }

    private static Optional<Found> numbers(MatchResult match) {
        boolean american = Integer.parseInt(match.group(3)) > 12;
        return found(
                match,
                match.group(4),
                match.group(american ? 1 : 3),
                match.group(american ? 3 : 1));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    private static Optional<Found> found(
            MatchResult match,
            String year,
            String month,
            @org.jspecify.annotations.Nullable String day) {
        String text =
                day == null
                        ? String.format(Locale.ROOT, "%s-%02d", year, Integer.parseInt(month))
                        : String.format(
                                Locale.ROOT,
                                "%s-%02d-%02d",
                                year,
                                Integer.parseInt(month),
                                Integer.parseInt(day));
        return ofIso(text).map(date -> new Found(match.start(), date));
    }

    /// A date in ISO 8601; empty for what is none, such as 31 February.
    static Optional<PartialDate> ofIso(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException _) {
            // files say anything; a date that is none is no date
            return Optional.empty();
        }
    }
}
