package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the organisation that a document comes from.
final class Organisations {
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)publishers?|published by|organi[sz]ations?|issued by|department|office|éditeur"
                            + "|publié par|département|bureau|editor|organización|oficina");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?iu)\\b(?:ministry|department|institute?|institut|cent(?:re|er)|university|office|agency"
                            + "|programme|fund|commission|committee|council|bank|foundation|union|unit|section"
                            + "|secretariat|mission|operation|nations|organi[sz]ation|ministère|département"
                            + "|université|bureau|agence|fonds|comité|conseil|banque|ministerio|instituto"
                            + "|universidad|oficina|division|force|team|group|network|society|association)\\b");
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?iu)(?:©|copyright)\\W{0,4}(?:(?:19|20)\\d{2}\\W{1,3})?(\\p{Lu}[\\p{L} &'’.-]{1,80})");
    private static final int LONGEST = 120;

    private Organisations() {}

    static Optional<Clue<String>> of(Front front, String title) {
        return masthead(front)
                .or(() -> published(front))
                .or(() -> copyright(front))
                .or(() -> line(front, title));
    }

    private static Optional<Clue<String>> masthead(Front front) {
        return front.hasMasthead()
                ? Optional.of(new Clue<>("United Nations", Origin.FIRST_PAGE, 95))
                : Optional.empty();
    }

    private static Optional<Clue<String>> published(Front front) {
        return front.under(LABEL)
                .map(value -> value.replaceAll("[,.;]$", ""))
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .findFirst()
                .map(value -> new Clue<>(value, Origin.FIRST_PAGE, 88));
    }

    private static Optional<Clue<String>> copyright(Front front) {
        return front.all().stream()
                .map(passage -> COPYRIGHT.matcher(passage.text()))
                .filter(Matcher::find)
                .map(match -> match.group(1).strip())
                .filter(Organisations::isOne)
                .findFirst()
                .map(name -> new Clue<>(name, Origin.FIRST_PAGE, 75));
    }

    /// A line of the title page that is the name of an organisation.
    private static Optional<Clue<String>> line(Front front, String title) {
        return front.opening().stream()
                .map(passage -> TitleLine.clean(passage.text()))
                .skip(1)
                .filter(text -> !title.contains(text))
                .filter(text -> text.length() <= LONGEST && !text.contains(":"))
                .filter(text -> Character.isUpperCase(text.codePointAt(0)))
                .filter(text -> mostlyCapitalised(text) && isOne(text))
                .filter(text -> !Types.isOnlyName(text) && WrittenDate.in(text).findAny().isEmpty())
                .findFirst()
                .map(name -> new Clue<>(name, Origin.FIRST_PAGE, 55));
    }

    private static boolean mostlyCapitalised(String text) {
        String[] words = text.split("\\s+", -1);
        long small = 0;
        for (String word : words) {
            small += word.length() > 4 && Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
        }
        return words.length >= 2 && small == 0;
    }

    /// Does a name speak of an organisation rather than of a person?
    static boolean isOne(String name) {
        return WORDS.matcher(name).find() || name.matches("\\p{Lu}{3,8}");
    }
}
