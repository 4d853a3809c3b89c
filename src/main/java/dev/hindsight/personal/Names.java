package dev.hindsight.personal;

import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of persons, by what stands beside them. Words in capitals are cut where a title, a role or
/// a word that belongs to no name stands; what is left counts when something says that it is a
/// person. What counts in one passage counts in all of its document.
final class Names {
    private static final int BESIDE = 140;
    private static final int LONGEST = 6;
    private static final int SHORTEST_FAMILY_NAME = 4;
    private static final Pattern JOINED = Pattern.compile(",? (?:and |et |& )?");
    private static final Pattern FURTHER = Pattern.compile("^\\s?\\p{Lu}");
    private static final Pattern COUNTRY = Pattern.compile("^\\s\\(([^()]{3,40})\\)");
    private static final Pattern ROLE =
            Pattern.compile(
                    "(?i)commander|commissioner|representative|observer|commandant|commissaire|représentant");

    private final Known known;

    Names(Known known) {
        this.known = known;
    }

    /// Some words in capitals, one behind the other, of which each could be part of a name.
    ///
    /// @param before the word at once before them; null where something else stands there
    /// @param thingBehind whether the word at once behind them makes a thing of them
    private record Run(List<NameWord> words, @Nullable NameWord before, boolean thingBehind) {
        int start() {
            return words.getFirst().start();
        }

        int end() {
            NameWord last = words.getLast();
            return last.isInitial() ? last.end() + 1 : last.end();
        }

        long whole() {
            return words.stream().filter(word -> !word.isInitial() && word.isCapitalised()).count();
        }

        String family() {
            return words.getLast().text();
        }
    }

    /// What is known of the whole document.
    private static final class Said {
        private final Set<String> full = new HashSet<>();
        private final Set<String> family = new HashSet<>();
    }

    List<List<Finding>> in(List<Passage> passages) {
        Said said = new Said();
        List<List<Run>> runs = passages.stream().map(this::runs).toList();
        List<List<Finding>> found = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (Run run : runs.get(i)) {
                if (isPerson(run, passage.text())) {
                    said.full.add(words(run, passage.text()));
                    if (run.family().length() >= SHORTEST_FAMILY_NAME) {
                        said.family.add(run.family());
                    }
                }
            }
        }
        for (int i = 0; i < passages.size(); i++) {
            found.add(found(runs.get(i), passages.get(i).text(), said));
        }
        return found;
    }

    private List<Finding> found(List<Run> runs, String text, Said said) {
        List<Finding> found = new ArrayList<>();
        int last = -1;
        for (Run run : runs) {
            String words = words(run, text);
            boolean sameFamily =
                    said.family.contains(run.family())
                            && !run.thingBehind()
                            && !known.isKnown(words);
            if (isPerson(run, text)
                    || said.full.contains(words)
                    || sameFamily
                    || isNext(run, last, text)) {
                last = run.end();
                found.add(new Finding(Redaction.Kind.NAME, run.start(), run.end(), words));
            }
        }
        return found;
    }

    /// "Jean Dupont, Aline Ndayizeye and Éric Niyonzima": one name of a list tells the others.
    private boolean isNext(Run run, int last, String text) {
        return last >= 0
                && run.whole() > 1
                && !run.thingBehind()
                && run.start() > last
                && run.start() - last <= 6
                && JOINED.matcher(text.substring(last, run.start())).matches()
                && !known.isKnown(words(run, text));
    }

    private static String words(Run run, String text) {
        return text.substring(run.start(), run.end());
    }

    private boolean isPerson(Run run, String text) {
        if (run.thingBehind() || run.whole() == 0) {
            return false;
        }
        NameWord before = run.before();
        boolean titled = before != null && isTitle(before);
        if (before != null && titled && (run.whole() > 1 || isShortTitle(before))) {
            return true;
        }
        if (known.isKnown(words(run, text))) {
            return false;
        }
        if (run.whole() == 1) {
            return titled || (before != null && NameWords.isFormal(before.text()));
        }
        return (before != null && (isTitle(before) || NameWords.isRole(before.text())))
                || hasInitialInside(run)
                || isTold(run, text);
    }

    /// In English "M." is an initial, which stands inside a run.
    private static boolean isTitle(NameWord before) {
        return before.isTitle() || isMonsieur(before, true);
    }

    /// "Mr", not "General": that may stand before much.
    private static boolean isShortTitle(NameWord title) {
        return title.text().length() <= 4 || title.text().startsWith("Ma");
    }

    private static boolean hasInitialInside(Run run) {
        List<NameWord> words = run.words();
        return words.size() > 2
                && !words.getFirst().isInitial()
                && words.subList(1, words.size() - 1).stream().anyMatch(NameWord::isInitial);
    }

    /// By the words before and behind that have no capitals.
    private boolean isTold(Run run, String text) {
        String before = text.substring(Math.max(0, run.start() - BESIDE), run.start());
        String behind = text.substring(run.end(), Math.min(text.length(), run.end() + BESIDE));
        return NameWords.LABEL.matcher(before).find()
                || NameWords.SAYS.matcher(behind).find()
                || NameWords.ROLE_BEHIND.matcher(behind).find()
                || (NameWords.ROLE_BEFORE.matcher(before).find() && endsThere(behind))
                || isOfCountry(before, behind);
    }

    private static boolean endsThere(String behind) {
        return !FURTHER.matcher(behind).find();
    }

    /// "Hédi Annabi (Tunisia)", after a role.
    private boolean isOfCountry(String before, String behind) {
        Matcher matcher = COUNTRY.matcher(behind);
        return matcher.find() && ROLE.matcher(before).find() && known.isCountry(matcher.group(1));
    }

    private List<Run> runs(Passage passage) {
        String text = passage.text();
        boolean french = passage.language() == Language.FRENCH;
        List<Run> runs = new ArrayList<>();
        List<NameWord> words = NameWord.of(text);
        List<NameWord> open = new ArrayList<>();
        NameWord before = null;
        for (int i = 0; i < words.size(); i++) {
            NameWord word = words.get(i);
            NameWord last = i == 0 ? null : words.get(i - 1);
            boolean joined = last != null && (last.meets(word, text) || isMonsieur(last, french));
            if (!joined && !open.isEmpty()) {
                close(open, before, null, runs);
            }
            NameWord first = open.isEmpty() ? (joined ? last : null) : before;
            boolean part = isPart(word, open, first, french);
            boolean particle = !open.isEmpty() && joined && isParticle(words, i, text, french);
            if (part || particle) {
                if (open.isEmpty()) {
                    before = joined ? last : null;
                }
                open.add(word);
            } else if (!open.isEmpty()) {
                close(open, before, word, runs);
            }
        }
        close(open, before, null, runs);
        return runs;
    }

    /// "M. Annabi"
    private static boolean isMonsieur(NameWord word, boolean french) {
        return french && word.dotted() && (word.text().equals("M") || word.text().equals("MM"));
    }

    /// @param before the word before the first one in capitals; null where something else stands
    ///   there
    private boolean isPart(
            NameWord word, List<NameWord> open, @Nullable NameWord before, boolean french) {
        String text = word.text();
        if (!word.isCapitalised() || isMonsieur(word, french)) {
            return false;
        }
        if (word.isInitial()) {
            return true;
        }
        boolean other =
                text.length() == 1
                        || word.isTitle()
                        || NameWords.isRole(text)
                        || NameWords.isThing(text)
                        || NameWords.isSmall(text)
                        // Saint-Pierre and Saint Martin are countries; Mr. Pierre Martin is none
                        || (known.isOfCountry(text) && (before == null || !isTitle(before)));
        return !other && (!word.isAllCapitals() || (!open.isEmpty() && text.length() > 3));
    }

    /// "de", "van der": small words inside a name, where another part of it follows.
    private boolean isParticle(List<NameWord> words, int at, String text, boolean french) {
        int next = at;
        while (next < words.size()
                && next < at + 3
                && NameWords.isParticle(words.get(next).text())
                && next + 1 < words.size()
                && words.get(next).meets(words.get(next + 1), text)) {
            next++;
        }
        return next > at && isPart(words.get(next), List.of(), null, french);
    }

    private static void close(
            List<NameWord> open,
            @Nullable NameWord before,
            @Nullable NameWord behind,
            List<Run> runs) {
        boolean thing =
                behind != null
                        && behind.isCapitalised()
                        && (NameWords.isThing(behind.text()) || behind.isAllCapitals());
        if (!open.isEmpty() && open.size() <= LONGEST) {
            runs.add(new Run(List.copyOf(open), before, thing));
        }
        open.clear();
    }
}
