package dev.hindsight.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as precisely as a source states it: a year, a month, or a day.
///
/// @param year 1800 to 2200
/// @param month 1 to 12, or null where only the year is known
/// @param day day of the month, or null where only year and month are known
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1800 || year > 2200) {
            throw new IllegalArgumentException("A year lies between 1800 and 2200, not: " + year);
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("A day needs its month: " + year + "-?-" + day);
        }
        if (month != null) {
            // both factories throw for a month or a day that the calendar does not have
            var _ = day == null ? YearMonth.of(year, month) : LocalDate.of(year, month, day);
        }
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, null, null);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads `2006`, `2006-05` or `2006-05-31`.
    ///
    /// @throws IllegalArgumentException for any other form or a day that does not exist
    public static PartialDate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A date is written 2006, 2006-05 or 2006-05-31, not: " + text);
        }
        try {
            return new PartialDate(
                    Integer.parseInt(matcher.group(1)),
                    number(matcher.group(2)),
                    number(matcher.group(3)));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("No such day in the calendar: " + text, e);
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /// The first day that the date can mean; what sorting uses.
    public LocalDate earliest() {
        return LocalDate.of(
                year, Objects.requireNonNullElse(month, 1), Objects.requireNonNullElse(day, 1));
    }

    /// Writes the form that [#parse] reads.
    @Override
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
