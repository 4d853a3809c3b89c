package dev.hindsight.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of paragraph styles that mean a heading though the file does not call them one: title
/// styles, and those of the United Nations' own templates (`__H__Ch` for a chapter, `__H_1`).
final class HeadingStyles {
    private static final Pattern UNITED_NATIONS =
            Pattern.compile("_*(?:h|ch|title_h)_+(ch|m|\\d).*");
    private static final Pattern TITLE = Pattern.compile("_*(?:sub)?title");

    private HeadingStyles() {}

    /// Level of the heading, from 1; 0 for a style that is none.
    static int level(String style) {
        String name = style.toLowerCase(Locale.ROOT);
        if (TITLE.matcher(name).matches()) {
            return name.contains("sub") ? 2 : 1;
        }
        Matcher matcher = UNITED_NATIONS.matcher(name);
        if (!matcher.matches()) {
            return 0;
        }
        String rank = matcher.group(1);
        return Character.isDigit(rank.charAt(0)) ? 2 + (rank.charAt(0) - '0') : 1;
    }
}
