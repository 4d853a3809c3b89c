package dev.hindsight.lessons.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text in the parts that are compared: what it advises, what it tells, and where and when that
/// was.
///
/// @param whole all of it without names and years, so that the same lesson from another country
///   reads alike
/// @param advice the sentences that ask for something, without names and years
/// @param story the other sentences; all of them where all ask
/// @param years that it names
/// @param sentences of the whole, in their order
record Parts(
        String whole, String advice, String story, Set<String> years, List<Sentence> sentences) {
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[.!?;])[\"”»]?\\s+(?=[\"“«(]?[\\p{Lu}\\d])");

    private static final Pattern ASKS =
            Pattern.compile(
                    "\\b(?:should|must|needs? to|ought|has to|have to|required?|requires|recommend\\w*|let|never|belongs?|"
                            + "doit|doivent|devraient|devrait|faut|qu['’]une?)\\b",
                    FLAGS);

    /// "Haiti, 2010:" at the beginning.
    private static final Pattern WHERE_AND_WHEN =
            Pattern.compile("^[^.:]{0,45}?\\b\\d{4}\\s*[:.]\\s*");

    private static final Pattern FIRST_WORD = Pattern.compile("^[\"“«(]?\\S+");

    private static final Pattern NAMES =
            Pattern.compile(
                    "(?:,? (?:in|of|at|near|from|for|to|en|à|au|de) )?(?<![\\w’'-])(?:\\p{Lu}[\\w’'-]*|d['’]\\p{Lu}\\w+)"
                            + "(?: (?:of |de |du )?\\p{Lu}[\\w’'-]*)*",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern YEARS =
            Pattern.compile(",? ?(?:\\b(?:in|of|by|en|de|for|since) )?\\b[12]\\d{3}\\b");

    private static final Pattern YEAR = Pattern.compile("\\b[12]\\d{3}\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BEFORE_MARK = Pattern.compile(" ([,.;:])");

    /// Where a sentence stands in the whole.
    ///
    /// @param end the character after its last
    /// @param advice whether it asks for something
    /// @param story whether it tells something
    record Sentence(int end, boolean advice, boolean story) {}

    Parts {
        years = Set.copyOf(years);
        sentences = List.copyOf(sentences);
    }

    /// @param title what a lesson is called, which mostly is its advice; may be empty
    static Parts of(String title, String text) {
        String plain = SPACE.matcher(text).replaceAll(" ").strip();
        List<String> sentences = new ArrayList<>();
        for (String sentence : sentences(WHERE_AND_WHEN.matcher(plain).replaceFirst(""))) {
            String rest = unnamed(sentence);
            if (!rest.isEmpty()) {
                sentences.add(rest);
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(plain);
        }
        List<Boolean> asking = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i == sentences.size() - 1;
            asking.add(last || (i > 0 && ASKS.matcher(sentences.get(i)).find()));
        }
        boolean storyless = !asking.contains(false);
        String named = unnamed(SPACE.matcher(title).replaceAll(" ").strip());
        List<Sentence> places = new ArrayList<>();
        StringBuilder whole = new StringBuilder(named);
        if (!named.isEmpty()) {
            places.add(new Sentence(named.length(), true, false));
        }
        List<String> advice = new ArrayList<>(named.isEmpty() ? List.of() : List.of(named));
        List<String> story = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            whole.append(whole.isEmpty() ? "" : " ").append(sentences.get(i));
            boolean asks = asking.get(i);
            (asks ? advice : story).add(sentences.get(i));
            places.add(new Sentence(whole.length(), asks, !asks || storyless));
        }
        return new Parts(
                whole.toString(),
                String.join(" ", advice),
                String.join(" ", storyless ? sentences : story),
                years(plain),
                places);
    }

    private static List<String> sentences(String text) {
        return List.of(BETWEEN.split(text, -1));
    }

    private static String unnamed(String sentence) {
        Matcher first = FIRST_WORD.matcher(sentence);
        if (!first.find()) {
            return "";
        }
        String rest = NAMES.matcher(sentence.substring(first.end())).replaceAll(" ");
        rest = YEARS.matcher(rest).replaceAll(" ");
        String joined = SPACE.matcher(first.group() + rest).replaceAll(" ");
        return BEFORE_MARK.matcher(joined).replaceAll("$1").strip();
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    boolean sharesYear(Parts other) {
        return years.stream().anyMatch(other.years::contains);
    }
}
