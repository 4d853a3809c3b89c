package dev.hindsight.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins lines to running text and decides what becomes of a hyphen at the end of one.
///
/// The document itself is the dictionary: a hyphen stays where the compound is printed with it
/// inside a line elsewhere, where the second part begins with a capital or a digit, and after an
/// acronym; else the two parts are one word that was broken.
final class Hyphens {
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:[-‐‑]\\p{L}+)+");
    private static final Pattern BROKEN =
            Pattern.compile("(\\p{L}+(?:[-‐‑]\\p{L}+)*)[-‐‑\\u00AD]$");
    private static final Pattern NEXT = Pattern.compile("^\\p{L}+");

    private static final char SOFT = '\u00AD';

    private final Set<String> compounds = new HashSet<>();

    /// @param lines of the whole document, in any order
    Hyphens(List<String> lines) {
        for (String line : lines) {
            if (line.indexOf('-') < 0 && line.indexOf('‐') < 0 && line.indexOf('‑') < 0) {
                continue;
            }
            Matcher matcher = COMPOUND.matcher(line);
            while (matcher.find()) {
                compounds.add(key(matcher.group()));
            }
        }
    }

    private static String key(String word) {
        return word.replace('‐', '-').replace('‑', '-').toLowerCase(Locale.ROOT);
    }

    /// Appends a line to the text so far.
    void join(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        if (!joinedAsHyphen(text, line) && !endsInDash(text, line) && !withoutSpaces(text, line)) {
            text.append(' ');
        }
        text.append(line);
    }

    /// Whether the text ends in a hyphen after a word; drops that hyphen where it only broke one.
    private boolean joinedAsHyphen(StringBuilder text, String line) {
        char last = text.charAt(text.length() - 1);
        if ("-‐‑".indexOf(last) < 0 && last != SOFT) {
            return false;
        }
        Matcher broken = BROKEN.matcher(text.substring(Math.max(0, text.length() - 60)));
        Matcher next = NEXT.matcher(line);
        if (!broken.find() || !next.find()) {
            return false;
        }
        String compound = broken.group(1) + "-" + next.group();
        if (last == SOFT || !keeps(compound, broken.group(1), next.group())) {
            text.setLength(text.length() - 1);
        }
        return true;
    }

    private boolean keeps(String compound, String first, String second) {
        return Character.isUpperCase(second.codePointAt(0))
                || isAcronym(first)
                || compounds.contains(key(compound));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1));
    }

    /// "2007-" and "2008", "A/" and "62": parts of one token that only the line end parts.
    private static boolean endsInDash(StringBuilder text, String line) {
        int end = text.length() - 1;
        char last = text.charAt(end);
        boolean joins = last == '-' || last == '‐' || last == '/';
        return joins
                && end > 0
                && Character.isLetterOrDigit(text.charAt(end - 1))
                && Character.isLetterOrDigit(line.codePointAt(0));
    }

    private static boolean withoutSpaces(StringBuilder text, String line) {
        return chinese(text.codePointBefore(text.length())) && chinese(line.codePointAt(0));
    }

    private static boolean chinese(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x30FF)
                || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }
}
