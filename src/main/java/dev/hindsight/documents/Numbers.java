package dev.hindsight.documents;

import dev.hindsight.kernel.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The numbers of a document in their order, printed paragraph numbers among them: what stays the
/// same when a text is translated.
///
/// Runs that only count on (7, 8, 9, 10) say little: every document with numbered paragraphs has
/// them. They count only where there are few others, and then the lengths of the paragraphs have to
/// agree, too.
final class Numbers {
    /// Numbers in a run.
    private static final int RUN = 4;

    /// Documents with fewer runs say too little.
    private static final int FEWEST = 12;

    /// Translations share this part of their runs.
    private static final double ALIKE = 0.5;

    /// Lengths of paragraphs in translations correlate at least so.
    private static final double AS_LONG = 0.8;

    /// What parts thousands: point, comma, and three kinds of space.
    private static final String PARTING = ".,\u00a0\u202f ";

    /// What Chinese articles and chapters are counted with: 第二十三条 is article 23.
    private static final char ORDINAL = '第';

    private static final String CHINESE = "〇一二三四五六七八九";

    private Numbers() {}

    /// The prints of a document's runs of numbers; empty where it has too few.
    static Optional<Prints> prints(List<ThemedPassage> passages) {
        List<Long> numbers = numbers(passages);
        Set<Long> runs = runs(numbers, false);
        if (runs.size() < FEWEST) {
            runs = runs(numbers, true);
        }
        return runs.size() < FEWEST ? Optional.empty() : Optional.of(Prints.least(runs));
    }

    /// Whether two documents may be translations of each other by their numbers.
    static boolean agree(List<ThemedPassage> one, List<ThemedPassage> other) {
        List<Long> here = numbers(one);
        List<Long> there = numbers(other);
        Set<Long> runs = runs(here, false);
        Set<Long> others = runs(there, false);
        if (runs.size() >= FEWEST && others.size() >= FEWEST) {
            return Prints.common(runs, others) >= ALIKE;
        }
        return Prints.common(runs(here, true), runs(there, true)) >= ALIKE
                && new Lengths(one).correlation(new Lengths(other)) >= AS_LONG;
    }

    /// The first number of a passage, the printed one before those in the text.
    static OptionalLong first(Passage passage) {
        List<Long> numbers = new ArrayList<>();
        collect(passage, numbers);
        return numbers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(numbers.getFirst());
    }

    private static List<Long> numbers(List<ThemedPassage> passages) {
        List<Long> numbers = new ArrayList<>();
        passages.forEach(themed -> collect(themed.passage(), numbers));
        return numbers;
    }

    private static void collect(Passage passage, List<Long> numbers) {
        String para = passage.para();
        if (para != null) {
            collect(para, numbers);
        }
        collect(passage.text(), numbers);
    }

    private static Set<Long> runs(List<Long> numbers, boolean counting) {
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= numbers.size(); i++) {
            List<Long> run = numbers.subList(i, i + RUN);
            if (counting || !countsOn(run)) {
                runs.add(
                        run.stream()
                                .reduce(0L, (hash, number) -> Prints.mixed(hash * 31 + number)));
            }
        }
        return runs;
    }

    private static boolean countsOn(List<Long> run) {
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i) != run.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    /// Adds the numbers of a text by their digits, whatever script these are in and however
    /// thousands are parted.
    private static void collect(String text, List<Long> numbers) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ORDINAL) {
                at = chinese(text, at + 1, numbers);
                continue;
            }
            if (!Character.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = digits(text, at);
            while (end < text.length()
                    && PARTING.indexOf(text.charAt(end)) >= 0
                    && digits(text, end + 1) == end + 4) {
                end += 4;
            }
            numbers.add(value(text, at, end));
            at = end;
        }
    }

    /// Adds the number that is written out from here, up to 999.
    ///
    /// @return where it ends
    private static int chinese(String text, int from, List<Long> numbers) {
        long whole = 0;
        long digit = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (CHINESE.indexOf(c) >= 0) {
                digit = CHINESE.indexOf(c);
            } else if (c == '百' || c == '十') {
                whole += Math.max(1, digit) * (c == '百' ? 100 : 10);
                digit = 0;
            } else if (c != '零') {
                break;
            }
        }
        if (at > from) {
            numbers.add(whole + digit);
        }
        return at;
    }

    /// Where the digits that begin here end.
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Without the signs between; of numbers with more than 18 digits only a hash.
    private static long value(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            value = digit < 0 ? value : value * 10 + digit;
        }
        return value;
    }
}
