package dev.hindsight.personal;

import dev.hindsight.documents.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Places on the globe: degrees (decimal, or with minutes and seconds), MGRS and UTM.
final class Coordinates {
    private static final String DEGREES =
            "\\d{1,3}\\s?[°º]\\s?(?:\\d{1,2}(?:[.,]\\d{1,6})?\\s?['′’´]\\s?"
                    + "(?:\\d{1,2}(?:[.,]\\d{1,6})?\\s?(?:\"|″|”|''|’’|′′)?)?)?\\s?";

    /// One angle is enough where its side of the globe is said.
    private static final Pattern SEXAGESIMAL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])[NSEWO]?\\s?(?:\\d{1,3}\\s?[°º]\\s?\\d{1,2}(?:[.,]\\d{1,6})?\\s?['′’´]"
                            + "(?:\\s?\\d{1,2}(?:[.,]\\d{1,6})?\\s?(?:\"|″|”|''|’’|′′))?)\\s?[NSEWO]?"
                            + "(?:\\s?[,;/]?\\s?(?:and |et )?[NSEWO]?\\s?"
                            + DEGREES
                            + "[NSEWO]?)?(?![\\p{L}\\p{N}])");

    private static final Pattern DECIMAL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.,])([+-]?\\d{1,2}\\.\\d{3,8})\\s?[°º]?\\s?([NS])?\\s?[,;/ ]\\s?"
                            + "([+-]?\\d{1,3}\\.\\d{3,8})\\s?[°º]?\\s?([EWO])?(?![\\p{L}\\p{N}])");

    private static final Pattern MGRS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/])(?:0?[1-9]|[1-5]\\d|60)\\s?[C-HJ-NP-X]\\s?[A-HJ-NP-Z][A-HJ-NP-V]"
                            + "\\s?(?:(\\d{2,5})\\s(\\d{2,5})|(\\d{4,10}))(?![\\p{L}\\p{N}])");

    private static final Pattern UTM =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/])(?:0?[1-9]|[1-5]\\d|60)\\s?[C-HJ-NP-X]\\s+\\d{6}(?:\\.\\d+)?\\s?(?:m ?)?E?"
                            + "[,;\\s]\\s?\\d{6,7}(?:\\.\\d+)?(?:\\s?(?:m ?)?N)?(?![\\p{L}\\p{N}])");

    private Coordinates() {}

    static List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return found;
        }
        collect(SEXAGESIMAL, text, found);
        collect(DECIMAL, text, found);
        collect(UTM, text, found);
        collect(MGRS, text, found);
        return found;
    }

    private static void collect(Pattern pattern, String text, List<Finding> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String words = matcher.group().strip();
            int start = matcher.start() + matcher.group().indexOf(words);
            Finding one =
                    new Finding(Redaction.Kind.COORDINATES, start, start + words.length(), words);
            if (isPlace(pattern, matcher) && found.stream().noneMatch(one::overlaps)) {
                found.add(one);
            }
        }
    }

    private static boolean isPlace(Pattern pattern, Matcher matcher) {
        if (pattern == DECIMAL) {
            boolean sides = matcher.group(2) != null || matcher.group(4) != null;
            boolean exact = decimals(matcher.group(1)) >= 4 && decimals(matcher.group(3)) >= 4;
            return (sides || exact)
                    && Math.abs(Double.parseDouble(matcher.group(1))) <= 90
                    && Math.abs(Double.parseDouble(matcher.group(3))) <= 180;
        }
        if (pattern == MGRS) {
            // easting and northing have as many digits each
            return matcher.group(3) == null
                    ? matcher.group(1).length() == matcher.group(2).length()
                    : matcher.group(3).length() % 2 == 0;
        }
        return true;
    }

    private static int decimals(String number) {
        return number.length() - number.indexOf('.') - 1;
    }
}
