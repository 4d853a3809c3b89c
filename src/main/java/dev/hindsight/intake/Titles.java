package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import dev.hindsight.extract.Properties;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds a document's title: below a masthead the headings that follow it; else what the file says
/// of itself where its first page says so too; else the title page; else the file name.
final class Titles {
    private static final int SHORTEST = 4;
    private static final int FIRST_WORDS = 120;
    private static final int LONGEST = 300;

    /// A title goes on over at most so many further lines.
    private static final int MOST_LINES = 5;

    private static final Pattern LABEL =
            Pattern.compile("(?iu)title|titre|título|subject|objet|asunto");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final Pattern REPLY =
            Pattern.compile("(?iu)^(?:(?:re|fwd?|tr|rv|aw|wg)\\s*:\\s*)+");

    /// A line that cannot be the end of a title.
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?iu).*(?:[,:–—-]|\\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|nations|united"
                            + "|de|des|du|et|la|le|les|pour|sur|au|aux|en|dans|y|del|el|los))$");

    private static final Pattern CONTINUED =
            Pattern.compile(
                    "(?iu)^(?:and|at|by|for|from|in|of|on|to|with|de|des|du|et|pour|sur|au|aux|en)\\b.*");

    private Titles() {}

    static Clue<String> of(Front front, List<Passage> passages) {
        return mail(front)
                .or(() -> labelled(front))
                .or(() -> front.hasMasthead() ? joined(front) : Optional.empty())
                .or(() -> property(front))
                .or(() -> titlePage(front))
                .or(() -> name(front, true))
                .or(() -> heading(front, passages))
                .or(() -> firstWords(passages))
                .or(() -> name(front, false))
                .orElseGet(() -> new Clue<>("Without a name", Origin.FILE_NAME, 1));
    }

    private static Optional<Clue<String>> mail(Front front) {
        return front.isMail()
                ? title(front.properties())
                        .map(subject -> REPLY.matcher(subject).replaceFirst("").strip())
                        .filter(subject -> !subject.isBlank())
                        .map(subject -> new Clue<>(subject, Origin.PROPERTIES, 92))
                : Optional.empty();
    }

    private static Optional<Clue<String>> labelled(Front front) {
        return front.under(LABEL)
                .filter(TitleLine::canBeTitle)
                .findFirst()
                .map(title -> new Clue<>(title, Origin.FIRST_PAGE, 85));
    }

    private static Optional<String> title(Properties properties) {
        return Optional.ofNullable(properties.title()).map(StorableText::oneLine);
    }

    /// Below a masthead the title runs over several headings, up to the first section.
    private static Optional<Clue<String>> joined(Front front) {
        List<String> lines = new ArrayList<>();
        for (Passage passage : front.opening()) {
            String line = TitleLine.clean(passage.text());
            boolean part = passage.kind() == PassageKind.HEADING || isCapital(line);
            boolean note = passage.text().startsWith("*");
            if (TitleLine.beginsText(line) || (!part && !note && !lines.isEmpty())) {
                break;
            }
            if (part && lines.size() <= MOST_LINES && !TitleLine.isSymbol(line)) {
                lines.add(line);
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clue<>(join(lines), Origin.FIRST_PAGE, 88));
    }

    private static String join(List<String> lines) {
        StringBuilder title = new StringBuilder(lines.getFirst());
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1);
            String next = lines.get(i);
            boolean dangling = TitleLine.isNumbering(next) && i + 1 == lines.size();
            if (dangling || title.length() + next.length() > LONGEST || title.indexOf(next) >= 0) {
                break;
            }
            title.append(between(before, next)).append(next);
        }
        return title.toString();
    }

    private static String between(String before, String next) {
        boolean goesOn =
                (isCapital(before) && isCapital(next))
                        || UNFINISHED.matcher(before).matches()
                        || CONTINUED.matcher(next).matches();
        if (goesOn) {
            return " ";
        }
        return TitleLine.isNumbering(before) ? ", " : ": ";
    }

    private static boolean isCapital(String line) {
        return line.length() >= SHORTEST && Capitals.isCapital(line);
    }

    private static Optional<Clue<String>> property(Front front) {
        Optional<String> usable = title(front.properties()).filter(TitleLine::canBeProperty);
        return usable.filter(title -> printed(title, front))
                .map(title -> new Clue<>(title, Origin.PROPERTIES, 92))
                .or(() ->
                        usable.filter(title -> title.contains(" "))
                                .filter(_ -> front.opening().isEmpty())
                                .map(title -> new Clue<>(title, Origin.PROPERTIES, 60)));
    }

    private static boolean printed(String title, Front front) {
        String sought = letters(title);
        StringBuilder page = new StringBuilder();
        front.all().forEach(passage -> page.append(letters(passage.text())));
        return sought.length() >= SHORTEST && page.indexOf(sought) >= 0;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// The largest heading of the first pages where it stands among the lines above the first text,
    /// else the first heading there, else the first line that can be a title.
    private static Optional<Clue<String>> titlePage(Front front) {
        List<Passage> lines =
                front.opening().stream()
                        .filter(passage -> TitleLine.canBeTitle(TitleLine.clean(passage.text())))
                        .toList();
        List<String> texts = lines.stream().map(Passage::text).toList();
        Optional<Clue<String>> largest =
                front.properties().headings().stream()
                        .filter(texts::contains)
                        .findFirst()
                        .map(text -> clue(text, 80));
        return largest.or(() ->
                        lines.stream()
                                .filter(passage -> passage.kind() == PassageKind.HEADING)
                                .findFirst()
                                .map(passage -> clue(passage.text(), 75)))
                .or(() -> texts.stream().findFirst().map(text -> clue(text, 70)))
                .filter(clue -> !Authors.isPerson(clue.value()) || onlyKind(front).isEmpty())
                .or(() -> onlyKind(front));
    }

    private static Clue<String> clue(String text, int confidence) {
        return new Clue<>(TitleLine.clean(text), Origin.FIRST_PAGE, confidence);
    }

    /// Where only the kind of document is named, the next lines say whose it is.
    private static Optional<Clue<String>> onlyKind(Front front) {
        List<String> lines =
                front.opening().stream().map(passage -> TitleLine.clean(passage.text())).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (Types.isOnlyName(lines.get(i))) {
                boolean more = i + 1 < lines.size() && !TitleLine.isGeneric(lines.get(i + 1));
                String title = more ? lines.get(i) + ": " + lines.get(i + 1) : lines.get(i);
                return Optional.of(new Clue<>(title, Origin.FIRST_PAGE, 60));
            }
        }
        return Optional.empty();
    }

    private static Optional<Clue<String>> name(Front front, boolean words) {
        String bare = EXTENSION.matcher(front.name()).replaceFirst("");
        String clean = StorableText.oneLine(bare.replaceAll("[_+]|(?<=\\p{L})-(?=\\p{L})", " "));
        String given = clean.isBlank() ? StorableText.oneLine(front.name()) : clean;
        boolean speaks = TitleLine.isNameOfWords(given);
        return given.isBlank() || (words && !speaks)
                ? Optional.empty()
                : Optional.of(new Clue<>(given, Origin.FILE_NAME, speaks ? 50 : 10));
    }

    private static Optional<Clue<String>> heading(Front front, List<Passage> passages) {
        return front.properties().headings().stream()
                .map(TitleLine::clean)
                .filter(TitleLine::canBeTitle)
                .findFirst()
                .or(() ->
                        passages.stream()
                                .filter(passage -> passage.kind() == PassageKind.HEADING)
                                .map(passage -> TitleLine.clean(passage.text()))
                                .filter(TitleLine::canBeTitle)
                                .findFirst())
                .map(text -> new Clue<>(text, Origin.TEXT, 30));
    }

    private static Optional<Clue<String>> firstWords(List<Passage> passages) {
        return passages.stream()
                .map(passage -> TitleLine.clean(passage.text()))
                .filter(text -> text.length() >= SHORTEST && !TitleLine.isGeneric(text))
                .findFirst()
                .map(text -> text.length() <= FIRST_WORDS ? text : cut(text))
                .map(text -> new Clue<>(text, Origin.TEXT, 20));
    }

    private static String cut(String text) {
        int space = text.lastIndexOf(' ', FIRST_WORDS);
        return text.substring(0, space > 0 ? space : FIRST_WORDS) + " …";
    }
}
