package dev.hindsight.personal;

import dev.hindsight.documents.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// E-mail addresses, also as people write them to hide them from robots: `name (at) host (dot)
/// org`.
final class Addresses {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\w.+%-])[\\p{L}\\p{N}._%+'-]{1,64}"
                            + "(?:@|\\s?[(\\[]\\s?(?:at|AT|arobase)\\s?[)\\]]\\s?)"
                            + "(?:[\\p{L}\\p{N}-]{1,63}(?:\\.|\\s?[(\\[]\\s?(?:dot|point)\\s?[)\\]]\\s?)){1,5}"
                            + "\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    private Addresses() {}

    static List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        if (text.indexOf('@') < 0 && text.indexOf('(') < 0 && text.indexOf('[') < 0) {
            return found;
        }
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            found.add(
                    new Finding(
                            Redaction.Kind.MAIL, matcher.start(), matcher.end(), matcher.group()));
        }
        return found;
    }
}
