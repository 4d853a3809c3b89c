package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts together what belongs together: a paragraph that a page or column break has cut, and an
/// item with the short points that it lists. Footnotes are left out; they stand between the two
/// halves of a torn paragraph.
final class Units {
    private static final Pattern UNFINISHED = Pattern.compile(".{40,}[\\p{L}\\d,’')–-]$");
    private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}(].*");
    private static final Pattern BULLET = Pattern.compile("^[-–—•●▪■◦·*]\\s+");

    /// Sub-items of at most this many words belong to the item above them.
    private static final int SHORT_POINT = 12;

    private static final int LONGEST = 4000;

    /// Numbers of items stand before demands; where more than this part of them does not, they
    /// count paragraphs.
    private static final double PLAIN = 0.3;

    private static final int FEW = 5;
    private static final int FEWEST_ITEMS = 3;

    /// No longer than a heading that has been taken for a paragraph, in characters.
    private static final int HEADING = 80;

    private final boolean numbersCountItems;
    private final Set<List<String>> numberedAnew;
    private final Language main;
    private final List<Unit> units = new ArrayList<>();

    private Units(List<Passage> passages) {
        main = mainLanguage(passages);
        numbersCountItems = !numberedThroughout(passages);
        numberedAnew = numberedAnew(passages);
    }

    /// The units in reading order, headings and table rows among them.
    static List<Unit> of(List<Passage> passages) {
        Units found = new Units(passages);
        for (Passage passage : passages) {
            if (passage.kind() != PassageKind.FOOTNOTE) {
                found.take(passage);
            }
        }
        return List.copyOf(found.units);
    }

    private void take(Passage passage) {
        String text = BULLET.matcher(passage.text()).replaceFirst("");
        Unit last = units.isEmpty() ? null : units.getLast();
        if (last != null && text.length() + last.text().length() < LONGEST) {
            if (continues(last, passage, text)) {
                boolean torn = last.text().endsWith("-");
                units.removeLast();
                units.add(torn ? rejoined(last, text) : last.with(' ' + text));
                return;
            }
            if (isPointOf(last, passage, text)) {
                units.removeLast();
                units.add(last.with(' ' + text));
                return;
            }
        }
        units.add(new Unit(passage, text, listed(passage), language(passage)));
    }

    private static Unit rejoined(Unit unit, String text) {
        String whole = unit.text().substring(0, unit.text().length() - 1) + text;
        return new Unit(unit.first(), whole, unit.listed(), unit.language());
    }

    private static boolean continues(Unit last, Passage passage, String text) {
        return isText(last.first())
                && passage.kind() == PassageKind.PARAGRAPH
                && passage.para() == null
                && UNFINISHED.matcher(last.text()).matches()
                && GOES_ON.matcher(text).matches();
    }

    /// A short point below an item that ends in a colon, or after another such point.
    private boolean isPointOf(Unit last, Passage passage, String text) {
        boolean open =
                last.leadsIn()
                        || (last.text().contains(": ")
                                && last.first().number() < passage.number() - 1
                                && !last.text().endsWith("."));
        return open
                && last.listed()
                && passage.kind() == PassageKind.LIST_ITEM
                && text.split(" ", -1).length <= SHORT_POINT
                && Wording.of(language(passage)).cues(text).isEmpty();
    }

    private boolean listed(Passage passage) {
        return passage.kind() == PassageKind.LIST_ITEM
                || (passage.kind() == PassageKind.PARAGRAPH
                        && passage.para() != null
                        && (numbersCountItems || numberedAnew.contains(passage.section())));
    }

    private static boolean isText(Passage passage) {
        return passage.kind() == PassageKind.PARAGRAPH || passage.kind() == PassageKind.LIST_ITEM;
    }

    private Language language(Passage passage) {
        Language language = passage.language();
        return language == Language.UNKNOWN ? main : language;
    }

    /// Whether numbers are those of all paragraphs: most of them, outside of recommendations, stand
    /// before something that demands nothing. Numbers of headings ("2.1.1") do not count.
    private boolean numberedThroughout(List<Passage> passages) {
        List<Passage> numbered =
                passages.stream()
                        .filter(Units::isNumbered)
                        .filter(one -> one.text().length() > HEADING)
                        .filter(one ->
                                Rubrics.ofSection(one.section()).filter(Rubric::full).isEmpty())
                        .toList();
        long plain =
                numbered.stream()
                        .filter(one ->
                                Wording.of(language(one))
                                        .cues(Sentences.of(one.text()).getFirst())
                                        .isEmpty())
                        .count();
        return plain >= FEW && plain > numbered.size() * PLAIN;
    }

    private static boolean isNumbered(Passage passage) {
        return passage.kind() == PassageKind.PARAGRAPH
                && passage.para() != null
                && passage.para().indexOf('.') == passage.para().lastIndexOf('.');
    }

    /// Sections whose numbers begin anew at 1, but for the first one of a document.
    private static Set<List<String>> numberedAnew(List<Passage> passages) {
        Map<List<String>, List<String>> numbers = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (isNumbered(passage)) {
                numbers.computeIfAbsent(passage.section(), _ -> new ArrayList<>())
                        .add(String.valueOf(passage.para()));
            }
        }
        return numbers.entrySet().stream()
                .skip(1)
                .filter(entry -> entry.getValue().size() >= FEWEST_ITEMS)
                .filter(entry -> entry.getValue().contains("1"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Language mainLanguage(List<Passage> passages) {
        Map<Language, Integer> letters = new EnumMap<>(Language.class);
        for (Passage passage : passages) {
            if (passage.language() != Language.UNKNOWN) {
                letters.merge(passage.language(), passage.text().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Language.UNKNOWN);
    }
}
